// What is still to be written in a new guide: a list in reading order, a click opens the text, and what the guide can do
// without is left out.
import { computed, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chosen, note, openText, work } from './edit'
import { get, post, query, type Gaps, type Saved } from './api'
import { Icon } from './icons'
import { attempt, refresh, reload, shown, view } from './state'
import { say } from './words'

export const gaps = signal<{ guide: string; all: Gaps } | null>(null)
export const missing = computed(() => gaps.value?.guide === view.value.guide ? gaps.value.all.left : 0)

// most is how many there were when the guide was first looked at, so that progress shows.
const most = (n: number) => {
  const key = 'left ' + view.value.guide
  const was = Math.max(n, Number(sessionStorage.getItem(key) ?? 0))
  sessionStorage.setItem(key, String(was))
  return was
}

export async function loadGaps() {
  const guide = view.value.guide
  if (!guide) return
  await attempt(async () => {
    const all = await get<Gaps>('left' + query(view.value))
    if (guide === view.value.guide) gaps.value = { guide, all }
  })
}

const inOrder = () => gaps.value?.all.parts.flatMap(p => p.texts) ?? []

// fill opens a text that waits, on its page, or its form where no page shows it.
export async function fill(path: string) {
  const page = shown.value?.pages?.findIndex(p => p.texts?.some(t => t.path === path)) ?? -1
  if (page >= 0) { await openText(page, path); return }
  chosen.value = null
  aside.value = path.split('/').slice(0, -1).join('/')
  document.getElementById('tab-block')?.click()
}

export const aside = signal('') // the part whose form is open, of which nothing can be clicked on a page

// nextGap is the first text that waits behind a path; "" where none is left.
export function nextGap(path: string): string {
  const all = inOrder()
  const i = all.findIndex(t => t.path === path)
  return (all[i + 1] ?? all.find(t => t.path !== path))?.path ?? ''
}

work.next = path => missing.value ? nextGap(path) : ''
work.fill = fill

async function omit(path: string) {
  await attempt(async () => {
    note(await post<Saved>('omit', { view: view.value, path }))
    await Promise.all([refresh(), reload(), loadGaps()])
  })
}

export const proof = () => 'proof' + query(view.value)

export function Left() {
  useEffect(() => { void loadGaps() }, [view.value.guide, shown.value])
  const all = gaps.value?.all
  if (!all) return null
  const n = all.left, of = most(n)
  if (!n) return <p class="none"><Icon name="ok" /> {say.allWritten}</p>
  const next = inOrder()[0]
  return <div class="left">
    <h2 class="big">{say.leftTitle(n)}</h2>
    <div class="bar" role="progressbar" aria-label={say.leftTab} aria-valuemin={0} aria-valuemax={of} aria-valuenow={of - n}><i ref={el => { if (el) el.style.width = 100 * (of - n) / of + '%' }} /></div>
    <p class="hint">{say.leftWhy}</p>
    <p class="acts"><button class="button filled" onClick={() => void fill(next.path)}>{say.writeNext}</button>
      <a class="button" href={proof()} target="_blank" rel="noopener">{say.proof}</a></p>
    {all.parts.map(p => <section key={p.path} class="gappart">
      <h3><span>{p.title || (p.path === 'sources' ? say.partSources : say.partHead)}</span><i>{p.texts.length}</i>
        {p.may && <button class="link" title={say.leaveOutPart(p.title)} onClick={() => void omit(p.path)}>{say.leaveOut}</button>}</h3>
      <ul onKeyDown={arrows}>{p.texts.map(t => <li key={t.path} class={t.path === chosen.value?.path ? 'here' : ''}>
        <button class="gap" data-path={t.path} onClick={() => void fill(t.path)}><b>{label(t.name)}</b>{t.prompt || '…'}</button>
        {t.may && <button class="spare" title={say.leaveOut} aria-label={`${say.leaveOut}: ${t.prompt}`} onClick={() => void omit(t.path)}><Icon name="stop" /></button>}
      </li>)}</ul>
    </section>)}
  </div>
}

const label = (key: string) => /^(\d+|text|prose)$/.test(key) ? '' : (say.fields[key] ?? key.charAt(0).toUpperCase() + key.slice(1).replace(/_/g, ' '))

function arrows(e: KeyboardEvent & { currentTarget: HTMLElement }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
  const root = e.currentTarget.closest('.left')
  if (!step || !root) return
  const all = [...root.querySelectorAll<HTMLElement>('.gap')]
  const next = all[all.findIndex(b => b.parentElement!.contains(document.activeElement)) + step]
  if (next) { e.preventDefault(); next.focus() }
}
