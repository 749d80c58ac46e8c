import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { about, Shared } from './forms'
import { note, show } from './edit'
import { Icon } from './icons'
import { Left, loadGaps, missing } from './left'
import { Review } from './review'
import { Brand } from './brand'
import { Block } from './structure'
import { choose } from './pictures'
import { attempt, refresh, report, shown, view } from './state'
import { say } from './words'
import { post, type Problem, type Saved } from './api'

type Tab = 'left' | 'problems' | 'block' | 'review'
const tab = signal<Tab>('left')

export function Panel() {
  const n = report.value?.problems.filter(weighs).length ?? 0
  useEffect(() => { void loadGaps() }, [view.value.guide, shown.value])
  const tabs = tabsOf()
  const open = tabs[tab.value] ? tab.value : 'problems'
  return <aside aria-label={say.panel}>
    <div class="tabs" role="tablist" onKeyDown={turnTab}>
      {(Object.keys(tabs) as Tab[]).map(t => <button key={t} role="tab" id={'tab-' + t} aria-selected={open === t} aria-controls="tabpanel" tabIndex={open === t ? 0 : -1}
        onClick={() => { tab.value = t }}>{tabs[t]}{t === 'problems' && n > 0 && <b class="n">{n}</b>}{t === 'left' && <b class="n calm">{missing.value}</b>}</button>)}
    </div>
    <div class="pad" role="tabpanel" id="tabpanel" aria-labelledby={'tab-' + open} tabIndex={0}>
      {open === 'left' ? <Left /> : open === 'problems' ? <Problems /> : open === 'review' ? <Review /> : about.value === 'brand' ? <Brand /> : about.value ? <Shared /> : <Block />}
    </div>
  </aside>
}

// tabsOf are the panel's pages: what is left to write comes first, as long as there is something.
const tabsOf = (): Partial<Record<Tab, string>> => ({ ...(missing.value ? { left: say.leftTab } : {}), problems: say.problems, block: say.block, review: say.review })

function turnTab(e: KeyboardEvent) {
  if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return
  const all = Object.keys(tabsOf()) as Tab[]
  const here = Math.max(0, all.indexOf(tab.value))
  tab.value = all[(here + (e.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length]
  document.getElementById('tab-' + tab.value)?.focus()
}

// gap reports that a text is still to be written; those have a list of their own.
const gap = (p: Problem) => missing.value > 0 && p.rule === 'EDIT-15' && p.message.includes('“TODO')

const weighs = (p: Problem) => !gap(p) && weight(p)
const weight = (p: Problem) => p.weight === 'error' || p.weight === 'warning'

function Problems() {
  const r = report.value
  const loading = shown.value?.problems?.filter(weighs) ?? []
  if (!r?.ready && !loading.length) return <p class="hint" role="status">{say.asking}</p>
  const all = (r?.ready ? r.problems : loading).filter(p => !gap(p))
  const stops = all.filter(p => p.weight === 'error')
  const better = all.filter(p => p.weight === 'warning')
  const clinician = all.filter(p => p.weight === 'notice')
  return <>
    {!stops.length && !better.length && <p class="none"><Icon name="ok" /> {say.none}</p>}
    {all.filter(p => p.sure).length > 1 && <p class="slips"><button class="button" onClick={() => void mendIt()}>{say.mendAll(all.filter(p => p.sure).length)}</button></p>}
    <Group name={say.stops} of={stops} />
    <Group name={say.better} of={better} />
    <Group name={say.clinician} of={clinician} />
    {r?.ready && <dl class="figures">
      {r.grade > 0 && <div><dt>{say.grade}</dt><dd>{r.grade.toFixed(1)}</dd></div>}
      {r.longest > 0 && <div><dt>{say.longest}</dt><dd>{say.words(r.longest)}</dd></div>}
      <div><dt>{say.wordCount}</dt><dd>{r.words.toLocaleString()}</dd></div>
      <div><dt>{say.pageCount}</dt><dd>{shown.value?.pages?.length ?? ''}</dd></div>
    </dl>}
  </>
}

function Group({ name, of }: { name: string; of: Problem[] }) {
  if (!of.length) return null
  const alike = new Map<string, Problem[]>()
  for (const p of of) alike.set(p.rule + p.message, [...alike.get(p.rule + p.message) ?? [], p])
  return <section class="group"><h2>{name}</h2>{[...alike].map(([key, all]) => all.length > 3 ? <Many key={key} all={all} /> : all.map(p => <Card key={p.file + p.line + ':' + p.col + key} {...p} />))}</section>
}

const near = signal<Record<string, number>>({}) // the place last shown of problems that are alike

// Many are problems of one kind, one card for all.
function Many({ all }: { all: Problem[] }) {
  const p = all[0]
  const places = all.filter(p => p.path)
  const key = p.rule + p.message
  const next = () => {
    const i = ((near.value[key] ?? -1) + 1) % places.length
    near.value = { ...near.value, [key]: i }
    show(places[i].path!)
  }
  return <article class={'card ' + p.weight}>
    <h3><Icon name={p.weight === 'error' ? 'stop' : p.weight === 'warning' ? 'warn' : 'note'} />{say.places(all.length)}: {p.message}</h3>
    {p.hint && <p>{sentence(p.hint)}</p>}
    {places.length > 0 && <div class="do"><button class="button small" onClick={next}>{near.value[key] === undefined ? say.showFirst : say.showNext}</button></div>}
    <small>{p.rule} · {p.file.replace(/^guides\//, '')}</small>
  </article>
}

function Card(p: Problem) {
  return <article class={'card ' + p.weight}>
    <h3><Icon name={p.weight === 'error' ? 'stop' : p.weight === 'warning' ? 'warn' : 'note'} />{sentence(p.message)}</h3>
    {p.hint && <p>{sentence(p.hint)}</p>}
    {(p.path || p.mends) && <div class="do">{p.mends && <button class="button small" onClick={() => void mendIt(p)}>{mendWords(p)}</button>}{p.path && <button class="button small" onClick={() => reach(p.path!)}>{/\/src$/.test(p.path) ? say.describe : say.show}</button>}</div>}
    <small>{[p.rule, p.file.replace(/^guides\//, ''), p.line ? say.line(p.line) : ''].filter(Boolean).join(' · ')}</small>
  </article>
}

// mendIt has the mend of a problem written, or all that have one right answer.
async function mendIt(p?: Problem) {
  await attempt(async () => {
    note(await post<Saved>('mend', p ? { view: view.value, file: p.file, line: p.line, col: p.col, rule: p.rule } : { view: view.value }))
    await refresh()
    if (p?.path) show(p.path)
  })
}

export const mendWords = (p: Problem) => /^\s*$/.test(p.new ?? '') || (p.new ?? '').trim() === (p.old ?? '').trim() ? say.mend : say.write(p.new!)

// reach shows a text, or opens the form of a picture.
function reach(path: string) {
  if (show(path)) return
  const page = shown.value?.pages?.findIndex(p => p.pictures?.some(x => x.path === path)) ?? -1
  if (page < 0) return
  document.querySelector(`.page[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
  choose(page, path)
}

const sentence = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)
