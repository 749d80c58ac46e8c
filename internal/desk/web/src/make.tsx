// Make files: which guides in which editions for which offices, how far it is, and what came of it.
import { computed, signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { get, post, type Plan, type PlanRow } from './api'
import { everywhere } from './everywhere'
import { Icon, type IconName } from './icons'
import { attempt, look, made, making, project, tellOf } from './state'
import { say } from './words'

export const screen = signal(false) // the screen is open
const plan = signal<Plan | null>(null)
const off = signal<Record<string, boolean>>({}) // guides, "edition:x" and "place:x" that are not wanted
const cells = signal<Record<string, number>>({}) // files ready of a guide in an edition, in this run
const recent = signal<{ name: string; bytes: number }[]>([])
const busy = signal(false)
let began = 0

async function load(first = false) {
  await attempt(async () => {
    const p = await get<Plan>('plan')
    plan.value = p
    busy.value = p.working
    if (first) {
      const no: Record<string, boolean> = {}
      for (const r of p.rows) if (!r.wanted) no[r.name] = true
      for (const e of project.value?.editions ?? []) if (p.editions.length && !p.editions.includes(e.id)) no['edition:' + e.id] = true
      for (const o of ['', ...(project.value?.offices ?? []).map(o => o.id)]) if (p.places.length ? !p.places.includes(o) : o) no['place:' + o] = true
      off.value = no
    }
  })
}

const can = (r: PlanRow) => !r.stops && !r.left && r.state !== 'broken'
const rows = computed(() => plan.value?.rows ?? [])
const wanted = computed(() => rows.value.filter(r => can(r) && !off.value[r.name]))
const editions = computed(() => (project.value?.editions ?? []).map(e => e.id).filter(e => !off.value['edition:' + e]))
const places = computed(() => ['', ...(project.value?.offices ?? []).map(o => o.id)].filter(o => !off.value['place:' + o]))
const each = (e: string) => places.value.length * (e === 'booklet' ? 2 : 1) // a booklet is one file to fold and one to read
const total = computed(() => wanted.value.length * editions.value.reduce((n, e) => n + each(e), 0))

export function openMake() {
  everywhere.value = false
  screen.value = true
  made.value = null
}

const toggle = (key: string) => { off.value = { ...off.value, [key]: !off.value[key] } }
const size = (bytes: number) => !bytes ? '' : bytes >= 1e6 ? (bytes / 1e6).toFixed(1) + ' MB' : Math.round(bytes / 1e3) + ' kB'
const names = (id: string) => project.value?.offices?.find(o => o.id === id)?.name ?? say.whole

tellOf.making = e => {
  if (!e.guide) return
  cells.value = { ...cells.value, [e.guide + ' ' + e.in]: (cells.value[e.guide + ' ' + e.in] ?? 0) + 1 }
  const title = rows.value.find(r => r.name === e.guide)?.title ?? e.guide
  recent.value = [{ name: `${title}, ${say.editions[e.in!] ?? e.in}, ${names(e.place ?? '')}`, bytes: e.bytes ?? 0 }, ...recent.value].slice(0, 4)
}
tellOf.made = () => { busy.value = false; void load() }

async function go() {
  cells.value = {}
  recent.value = []
  made.value = null
  began = Date.now()
  busy.value = true
  await attempt(async () => { making.value = await post('make', { guides: wanted.value.map(r => r.name), editions: editions.value, places: places.value }) })
  if (!making.value) busy.value = false
}

export function MakeScreen() {
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => { void load(true); top.current?.focus() }, [])
  useEffect(() => { void load() }, [project.value])
  const offices = project.value?.offices ?? []
  const close = () => { screen.value = false }
  const all = project.value?.editions ?? []
  return <>
    <main class="making" id="paper" tabIndex={-1} onKeyDown={e => { if (e.key === 'Escape') close() }}>
      <h1 ref={top} tabIndex={-1}>{say.whichFiles}</h1>
      <fieldset><legend>{say.forWhom}</legend><div class="ticks"><Tick name={say.whole} on={!off.value['place:']} onTick={() => toggle('place:')} /></div></fieldset>
      {offices.length > 0 && <fieldset><legend>{say.andOffices} <button class="link" onClick={() => offices_(false)}>{say.noneOf_}</button> <button class="link" onClick={() => offices_(true)}>{say.allOf(offices.length)}</button></legend>
        <div class="ticks">{offices.map(o => <Tick key={o.id} name={o.name} on={!off.value['place:' + o.id]} onTick={() => toggle('place:' + o.id)} />)}</div></fieldset>}
      <div class="matrix" role="region" aria-label={say.whichFiles} tabIndex={0}><table>
        <thead><tr><td /><th scope="col">{say.guide}</th>{all.map(e => <th key={e.id} scope="col"><Tick bare name={say.editions[e.id] ?? e.id} on={!off.value['edition:' + e.id]} onTick={() => toggle('edition:' + e.id)} /></th>)}</tr></thead>
        <tbody>{rows.value.map(r => <Row key={r.name} r={r} />)}</tbody>
        <tfoot><tr><td /><th scope="row">{say.filesN(total.value)}</th>{all.map(e => <td key={e.id}>{!off.value['edition:' + e.id] && <Two a={say.filesN(wanted.value.length * each(e.id))} b={size(wanted.value.reduce((n, r) => n + (r.cells?.[e.id]?.bytes ?? 0) * each(e.id), 0))} />}</td>)}</tr></tfoot>
      </table></div>
      <p class="hint">{say.matrixNote}</p>
    </main>
    <aside aria-label={say.make}><div class="pad"><Side /></div></aside>
  </>
}

function offices_(on: boolean) {
  off.value = { ...off.value, ...Object.fromEntries((project.value?.offices ?? []).map(o => ['place:' + o.id, !on])) }
}

function Tick({ name, on, onTick, disabled, bare }: { name: string; on: boolean; onTick: () => void; disabled?: boolean; bare?: boolean }) {
  return <label class={'box' + (bare ? ' bare' : '')}><input type="checkbox" checked={on} disabled={disabled || busy.value} onChange={onTick} /><span>{name}</span></label>
}

const Two = ({ a, b }: { a: ComponentChild; b: ComponentChild }) => <span class="two"><b>{a}</b><i>{b}</i></span>

function Row({ r }: { r: PlanRow }) {
  const ok = can(r)
  const on = ok && !off.value[r.name]
  const pages = r.cells?.[project.value?.editions[0]?.id ?? '']?.pages ?? 0
  const state = r.state === 'draft' ? say.draftLower : ''
  return <tr class={on ? '' : 'dim'}>
    <td><label class="box bare"><input type="checkbox" aria-label={r.title} checked={on} disabled={!ok || busy.value} onChange={() => toggle(r.name)} /></label></td>
    <th scope="row"><Two a={r.title} b={[say.languages[r.lang] ?? r.lang, pages ? say.pagesN(pages) : '', state].filter(Boolean).join(' · ')} /></th>
    {ok ? (project.value?.editions ?? []).map(e => <Cell key={e.id} r={r} e={e.id} on={on && !off.value['edition:' + e.id]} />)
      : <td colSpan={project.value?.editions.length}>{r.left ? say.leftIn(r.left) : r.state === 'broken' ? say.broken : say.stopsIt(r.stops)} <button class="link" onClick={() => { screen.value = false; look({ guide: r.name }) }}>{r.left ? say.goOnWriting : say.seeThem}</button></td>}
  </tr>
}

function Cell({ r, e, on }: { r: PlanRow; e: string; on: boolean }) {
  if (!on) return <td />
  const n = each(e), ready = cells.value[r.name + ' ' + e] ?? 0
  const cell = r.cells?.[e]
  const there = Object.entries(cell?.files ?? {}).filter(([o]) => places.value.includes(o))
  let sign: ComponentChild = <svg class="ring" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.500" /></svg>
  let count: ComponentChild = say.filesN(n)
  if (busy.value && ready && ready < n) {
    sign = <svg class="ring part" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.500" /><circle cx="8" cy="8" r="5.500" pathLength={1} stroke-dasharray={`${ready / n} 1`} transform="rotate(-90 8 8)" /></svg>
    count = say.nOf(ready, n)
  } else if (ready >= n || !busy.value && there.length === places.value.length) sign = <span class="good"><Icon name="ok" /></span>
  const one = there.length > 0 && !busy.value && cell!.files[there[0][0]]
  return <td><span class="cell">{sign}<Two a={one ? <a href={'made/' + one} target="_blank" rel="noopener" title={say.openFile}>{count}</a> : count} b={cell?.bytes ? size(cell.bytes) : ''} /></span></td>
}

function Side() {
  const m = made.value, now = making.value
  if (busy.value) {
    const all = now?.total || total.value, done = Math.min(now?.done ?? 0, all)
    const rest = done > 1 ? Math.round((Date.now() - began) / 1000 / done * (all - done)) : 0
    return <>
      <p class="count" role="status"><b>{done}</b> {say.ofAll(all)}</p>
      <div class="bar" role="progressbar" aria-label={say.make} aria-valuemin={0} aria-valuemax={all} aria-valuenow={done}><i ref={el => { if (el) el.style.width = 100 * done / Math.max(all, 1) + '%' }} /></div>
      <p>{recent.value[0]?.name}</p>
      <p class="hint">{rest > 5 && say.timeLeft(rest)}</p>
      <button class="button whole" onClick={() => void attempt(async () => { await post('stop', {}) })}>{say.stopMaking}</button>
      <h2>{say.justMade}</h2>
      <dl class="figures">{recent.value.map((f, i) => <div key={i}><dt>{f.name}</dt><dd>{size(f.bytes)}</dd></div>)}</dl>
      <p class="hint">{say.goOn}</p>
    </>
  }
  if (m?.files) return <>
    <div role="status"><h2 class="big done"><span class="disc"><Icon name="ok" /></span>{say.filesMade(m.files)}</h2></div>
    <p class="hint">{say.madeIn(size(m.bytes), m.seconds)}</p>
    {m.first && <a class="button filled whole" href={'made/' + m.first} target="_blank" rel="noopener"><Icon name="one" /> {say.openFirst}</a>}
    {plan.value?.opens && <button class="button whole" onClick={() => void attempt(async () => { await post('show', {}) })}><Icon name="folder" /> {say.openFolder}</button>}
    <p class="hint">{say.inFolder(plan.value?.folder ?? m.folder)}</p>
    <h2>{say.against}</h2>
    <dl class="figures">
      <div><dt>{say.sameBytes}</dt><dd>{m.kept}</dd></div><div><dt>{say.changedFiles}</dt><dd>{m.changed}</dd></div>
      <div><dt>{say.newFiles}</dt><dd>{m.new}</dd></div><div><dt>{say.sayDraft}</dt><dd class={m.drafts ? 'so' : ''}>{m.drafts}</dd></div>
    </dl>
    <button class="button whole" onClick={() => { made.value = null }}>{say.makeMore}</button>
  </>
  return <>
    <p class="count"><b>{total.value}</b> {say.filesWord(total.value)}</p>
    <button class="button filled whole" disabled={!total.value} onClick={() => void go()}>{say.makeN(total.value)}</button>
    {!total.value && <p class="hint">{say.nothingToMake}</p>}
    {m?.stopped && <p class="hint" role="status">{say.stoppedByYou}</p>}
    {m?.error && <p class="wrong" role="alert">{m.error}</p>}
    {(m?.stops?.length ?? 0) > 0 && <section class="group" role="alert"><h2>{say.stopped(m!.stops!.length)}</h2>{m!.stops!.slice(0, 8).map((p, i) => <article key={i} class="card error"><h3><Icon name={'stop' as IconName} />{p.message}</h3>{p.hint && <p>{p.hint}</p>}<small>{[p.rule, p.file.replace(/^guides\//, ''), say.line(p.line)].join(' · ')}</small></article>)}</section>}
    {wanted.value.some(r => r.state === 'draft') && <p class="hint">{say.draftsGo}</p>}
    <p class="hint">{say.goOn}</p>
  </>
}
