// Problems of all guides on one screen: slips first, then what stops the files, what is better before print, and what a
// clinician decides. Arrows move, Enter opens a problem on its page, M mends it.
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { note, show } from './edit'
import { get, post, type Everywhere as All, type Saved } from './api'
import { Icon } from './icons'
import { mendWords } from './panel'
import { attempt, look, project, refresh, reload } from './state'
import { say } from './words'

export const everywhere = signal(false)
const all = signal<All | null>(null)
type One = All['problems'][number]

const load = () => attempt(async () => { all.value = await get<All>('all') })

const view = (guide: string) => ({ guide, edition: 'web', place: '', brand: '', gray: false })
const titleOf = (name: string) => {
  const g = project.value?.guides?.find(g => g.name === name)
  return g ? g.title + (g.lang === 'en' ? '' : ', ' + (say.languages[g.lang] ?? g.lang)) : name
}

async function mend(those: One[]) {
  await attempt(async () => {
    for (const guide of new Set(those.map(p => p.guide))) {
      const of = those.filter(p => p.guide === guide)
      for (const p of of.length > 1 ? [undefined] : of) note(await post<Saved>('mend', p ? { view: view(guide), file: p.file, line: p.line, col: p.col, rule: p.rule } : { view: view(guide) }))
    }
    await Promise.all([reload(), load()])
  })
}

async function openIt(p: One) {
  everywhere.value = false
  look({ guide: p.guide })
  await refresh()
  if (p.path) setTimeout(() => show(p.path!), 100)
}

export function Everywhere() {
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => { top.current?.focus() }, [])
  useEffect(() => { void load() }, [project.value])
  const a = all.value
  const list = a?.problems ?? []
  const slips = list.filter(p => p.sure)
  const kinds = new Map<string, One[]>()
  for (const p of slips) kinds.set(p.rule + p.message.replace(/“[^”]*”/g, ''), [...kinds.get(p.rule + p.message.replace(/“[^”]*”/g, '')) ?? [], p])
  const rest = (weight: string) => list.filter(p => p.weight === weight && !p.sure)
  const keys = (e: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (e.key === 'Escape') { everywhere.value = false; return }
    const rows = [...e.currentTarget.querySelectorAll<HTMLElement>('.prow')]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1] }[e.key]
    if (to) { e.preventDefault(); to.focus() }
  }
  return <>
    <main class="making everywhere-all" id="paper" tabIndex={-1} onKeyDown={keys}>
      <h1 ref={top} tabIndex={-1}>{say.allProblems}</h1>
      {a && a.asked < a.guides && <p class="hint" role="status">{say.readingAll(a.asked, a.guides)}</p>}
      {a && a.asked === a.guides && !list.some(p => p.weight === 'error' || p.weight === 'warning') && <p class="none"><Icon name="ok" /> {say.none}</p>}
      {slips.length > 0 && <section class="plist"><h2><b>{say.slips}</b> {slips.length} · {say.slipsWhy}<button class="button filled" onClick={() => void mend(slips)}>{say.mendAll(slips.length)}</button></h2>
        {[...kinds.values()].map(of => <div key={of[0].message} class="prow slip" tabIndex={0} onKeyDown={e => { if (e.key === 'm') void mend(of); if (e.key === 'Enter' && e.target === e.currentTarget) void openIt(of[0]) }}>
          <span>{upper(of[0].message)} · {of.length}</span><del>{around(of[0], of[0].old)}</del><ins>{around(of[0], of[0].new)}</ins><button class="link" onClick={() => void openIt(of[0])}>{say.seePlaces(of.length)}</button></div>)}
      </section>}
      <Part name={say.stops} of={rest('error')} /><Part name={say.better} of={rest('warning')} /><Part name={say.clinician} of={rest('notice')} />
    </main>
    <aside aria-label={say.byGuide}><div class="pad"><h2>{say.byGuide}</h2>
      <dl class="figures">{(project.value?.guides ?? []).map(g => <div key={g.name}><dt>{titleOf(g.name)}</dt><dd>{list.filter(p => p.guide === g.name && p.weight !== 'notice').length}</dd></div>)}</dl>
    </div></aside>
  </>
}

function Part({ name, of }: { name: string; of: One[] }) {
  if (!of.length) return null
  const sign = of[0].weight === 'error' ? 'stop' : of[0].weight === 'warning' ? 'warn' : 'note'
  return <section class={'plist ' + of[0].weight}><h2><Icon name={sign} /><b>{name}</b> {of.length}</h2>
    {of.slice(0, 60).map((p, i) => <div key={i} class="prow" tabIndex={0} onKeyDown={e => { if (e.target !== e.currentTarget) return; if (e.key === 'Enter') void openIt(p); if (e.key === 'm' && p.mends) void mend([p]) }}>
      <Icon name={sign} /><span><b>{upper(p.message)}</b><i class="hint">{[titleOf(p.guide), p.rule, p.line ? say.line(p.line) : ''].filter(Boolean).join(' · ')}</i></span>
      {p.mends ? <button class="button small" onClick={() => void mend([p])}>{mendWords(p)}</button> : <button class="button small" onClick={() => void openIt(p)}>{say.openIt}</button>}</div>)}
  </section>
}

const upper = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)

// around is what is written with the word before it and the word behind.
function around(p: One, text = '') {
  const line = [...p.excerpt ?? '']
  const before = /\S*\s?$/.exec(line.slice(0, p.col - 1).join(''))?.[0] ?? '', behind = /^\s?\S*/.exec(line.slice(p.col - 1 + [...p.old ?? ''].length).join(''))?.[0] ?? ''
  return dots(before + text + behind)
}

const dots = (s: string) => s.replace(/ /g, '·').replace(/\n/g, '↵')
