// A text that is open on its page: what was written, what is being written, and the way back into its file.
import { signal } from '@preact/signals'
import { get, post, query, Refused, type Place, type Saved, type Written } from './api'
import { attempt, refresh, shown, trouble, undoable, view } from './state'
import { say } from './words'

export interface Open { page: number; place: Place; written: Written; text: string; busy: boolean; theirs?: string; asks?: boolean }

export const open = signal<Open | null>(null)
export const chosen = signal<{ page: number; path: string } | null>(null) // the text whose item is framed
export const reading = signal<{ grade: number; inflesz: number; longest: number } | null>(null)
export const grown = signal(0) // by how many pixels the open text is higher than it stands on the page

// openText opens a text where it stands.
export async function openText(page: number, path: string) {
  if (open.value?.place.path === path && open.value.page === page) return
  if (open.value && !await keep()) return
  const place = shown.value?.pages?.[page]?.texts?.find(t => t.path === path)
  if (!place || shown.value?.old) return
  await attempt(async () => {
    const written = await get<Written>('text' + query(view.value) + '&path=' + encodeURIComponent(path))
    open.value = { page, place, written, text: written.text, busy: false }
    chosen.value = { page, path }
    measure(written.text)
  })
}

export function type(text: string) {
  if (open.value) open.value = { ...open.value, text }
  measure(text)
}

let waiting = 0

// measure asks how hard the text reads, at most every 150 ms.
function measure(text: string) {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void attempt(async () => { reading.value = await post('grade', { text: plain(text), lang: view.value.guide.split('.')[1] ?? 'en' }) }), 150)
}

// plain leaves out the marks: the grade is of words.
const plain = (text: string) => text.replace(/\[\^[^\]]*\]|\{\{|\}\}|[*_#]/g, '').replace(/\]\([^)]*\)/g, '').replace(/\[/g, '')

// leave closes the open text as it was.
export function leave() {
  const o = open.value
  open.value = null
  reading.value = null
  grown.value = 0
  if (o) focusText(o.page, o.place.path)
}

// keep saves the open text and closes it; false where that could not be. A text that guides share is not saved before it is
// said where: here only, or everywhere.
export async function keep(where?: 'here' | 'everywhere'): Promise<boolean> {
  const o = open.value
  if (!o) return true
  if (o.busy) return false
  if (o.text === o.written.text) { leave(); return true }
  if (!where && o.written.here && o.written.shared.length) { open.value = { ...o, asks: true }; return false }
  open.value = { ...o, busy: true, asks: false }
  try {
    note(await post<Saved>('text', { view: view.value, path: o.place.path, old: o.written.text, new: o.text, here: where === 'here' }))
    trouble.value = ''
    await refresh()
    leave()
    return true
  } catch (e) {
    const now = e instanceof Refused && e.code === 409 ? e.message : undefined
    open.value = { ...o, busy: false, theirs: now }
    if (now === undefined) trouble.value = e instanceof Refused ? e.message : say.unsaid
    return false
  }
}

// settle ends a conflict: mine goes over what the file says now, or what it says now is taken.
export async function settle(mine: boolean) {
  const o = open.value
  if (!o || o.theirs === undefined) return
  open.value = { ...o, written: { ...o.written, text: o.theirs }, text: mine ? o.text : o.theirs, theirs: undefined }
  if (mine) await keep()
}

// reword writes other words for a fact, everywhere; the text that shows it stays open.
export async function reword(name: string, old: string, text: string): Promise<string> {
  const o = open.value
  if (!o || text === old) return ''
  try {
    note(await post<Saved>('fact', { view: view.value, path: o.place.path, name, old, new: text }))
    await refresh()
    const written = await get<Written>('text' + query(view.value) + '&path=' + encodeURIComponent(o.place.path))
    if (open.value?.place.path === o.place.path) open.value = { ...open.value, written: { ...written, text: open.value.written.text } }
    return ''
  } catch (e) {
    return e instanceof Refused ? e.code === 409 ? say.conflict : e.message : say.unsaid
  }
}

export function note(s: Saved) { undoable.value = { undo: s.undo, redo: s.redo } }

export async function step(way: 'undo' | 'redo') {
  await attempt(async () => {
    const s = await post<Saved>(way, {})
    note(s)
    await refresh()
    const page = shown.value?.pages?.findIndex(p => p.texts?.some(t => t.path === s.what)) ?? -1
    if (s.what && page >= 0) focusText(page, s.what)
  })
}

// next is the text after or before the open one, also on the next page.
export async function next(by: 1 | -1) {
  const o = open.value
  if (!o) return
  const all = (shown.value?.pages ?? []).flatMap((p, page) => (p.texts ?? []).map(t => ({ page, path: t.path })))
  const to = all[all.findIndex(t => t.page === o.page && t.path === o.place.path) + by]
  if (await keep() && to) await openText(to.page, to.path)
}

// nextWork is the next text that waits for its author, set by the list of them.
export const work: { next: (path: string) => string; fill: (path: string) => Promise<void> } = { next: () => '', fill: async () => {} }

// nextWork saves the open text and opens the next that waits; where none does, the next text.
export async function nextWork() {
  const o = open.value
  if (!o) return
  const to = work.next(o.place.path)
  if (!to) return next(1)
  if (await keep()) await work.fill(to)
}

// focusText gives a text on a page the keyboard, once it is drawn.
export function focusText(page: number, path: string) {
  requestAnimationFrame(() => {
    if (open.value) return // what was opened meanwhile has it
    const b = document.querySelector<HTMLElement>(`.page[data-page="${page}"] .text[data-path="${CSS.escape(path)}"]`)
    b?.scrollIntoView({ block: 'nearest' })
    b?.focus({ preventScroll: true })
  })
}

// show brings a text into sight, wherever it stands first.
export function show(path: string) {
  const pages = shown.value?.pages ?? []
  const found = pages.map((p, i) => ({ i, t: p.texts?.find(t => t.path === path) })).filter(f => f.t).sort((a, b) => b.t!.size - a.t!.size)[0]
  if (!found) return false
  document.querySelector(`.page[data-page="${found.i}"] .text[data-path="${CSS.escape(path)}"]`)?.scrollIntoView({ block: 'center' })
  focusText(found.i, path)
  return true
}
