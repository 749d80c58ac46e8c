// The open text: a field in the page's own face, size and line, over the ink it replaces. What is below moves down.
import type { ComponentChild } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { grown, keep, leave, next, nextWork, open, work, reading, reword, settle, type as write } from './edit'
import { say } from './words'
import type { FactShown, Place } from './api'

export function Editor({ page, k }: { page: number; k: number }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const rest = useRef<{ path?: string; k: number; height: number }>({ k: 0, height: 0 }) // how high it was when it was opened
  const o = open.value
  const here = o?.page === page ? o : null
  const path = here?.place.path
  useLayoutEffect(() => { // the ink under the field goes, and comes back
    const ink = field.current?.closest('.page')?.querySelectorAll<SVGElement>(`[data-origin="${CSS.escape(path ?? '')}"]`) ?? []
    for (const t of ink) t.style.visibility = 'hidden'
    field.current?.focus({ preventScroll: true })
    if (field.current && !prompted(field.current, 0)) field.current.setSelectionRange(field.current.value.length, field.current.value.length)
    field.current?.closest('.editing')?.scrollIntoView({ block: 'nearest' })
    return () => { for (const t of ink) t.style.visibility = '' }
  }, [path])
  useLayoutEffect(() => { // as high as its words
    const f = field.current
    if (!f || !here) return
    f.style.height = '0'
    f.style.height = f.scrollHeight + 'px'
    if (rest.current.path !== path || rest.current.k !== k) rest.current = { path, k, height: f.scrollHeight }
    const beside = f.closest('.editing')!.querySelector<HTMLElement>('.original')?.offsetHeight ?? 0 // the original stands above, and moves all down
    grown.value = Math.max(0, f.scrollHeight - rest.current.height) + beside
  }, [here?.text, k, path])
  useLayoutEffect(() => { // a question about it must be seen
    if (here?.theirs !== undefined) field.current?.closest('.editing')?.scrollIntoView({ block: 'nearest' })
  }, [here?.theirs])
  useLayoutEffect(() => {
    const sheet = field.current?.closest('.page')
    return sheet && here ? push(sheet, here.place, grown.value / k) : undefined
  }, [grown.value, path])
  if (!here) return null
  const t = here.place
  const lead = Math.max(t.leading, t.size * 1.05)
  return <div class="editing" data-path={t.path} style={{ left: t.x * k - 6 + 'px', top: (t.base - rise(t, lead)) * k - 4 + 'px', width: t.measure * k + 14 + 'px' }}>
    {here.written.original && <div class="original" lang="en"><b>{say.languages.en}</b><p>{here.written.original}</p></div>}
    <textarea ref={field} aria-label={say.editing} spellcheck rows={1} value={here.text} readOnly={here.busy}
      style={{ fontFamily: `"${t.family}"`, fontSize: t.size * k + 'px', lineHeight: lead * k + 'px', color: t.color, background: light(t.color) ? '#1E2430' : undefined }}
      onInput={e => write(e.currentTarget.value)} onKeyDown={e => keys(e, here.place.block)} onBlur={e => { if (!stays(e)) void keep() }} />
    {here.theirs !== undefined && <div class="conflict" role="alert">
      <p>{say.conflict}</p><blockquote>{here.theirs}</blockquote>
      <button class="button small" onClick={() => void settle(true)}>{say.mine}</button> <button class="button small" onClick={() => void settle(false)}>{say.theirs}</button>
    </div>}
    {here.written.waits && <p class="everywhere">{say.waits}</p>}
    {here.asks ? <Where n={here.written.shared.length + 1} /> : here.written.shared.length > 0 && <p class="everywhere">{say.everywhere(here.written.shared.length + 1, here.written.shared.slice(0, 3).join(', '))}</p>}
    {here.written.facts.filter(f => here.text.includes(f.name)).map(f => <Fact key={f.name} fact={f} />)}
  </div>
}

// Where asks whether a text that guides share changes in all of them.
function Where({ n }: { n: number }) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => { first.current?.focus(); first.current?.closest('.editing')?.scrollIntoView({ block: 'nearest' }) }, [])
  return <div class="conflict where" role="alertdialog" aria-label={say.whereTo} onKeyDown={e => { if (e.key === 'Escape') { e.stopPropagation(); leave() } }}>
    <p>{say.whereTo}</p>
    <button ref={first} class="button small" onClick={() => void keep('everywhere')}>{say.inAllOf(n)}</button> <button class="button small" onClick={() => void keep('here')}>{say.hereOnly}</button> <button class="button small" onClick={leave}>{say.cancel}</button>
  </div>
}

// Fact says whose a fact of the text is, and changes it everywhere, or puts its words into this text alone.
function Fact({ fact: f }: { fact: FactShown }) {
  const [value, setValue] = useState<string | null>(null)
  const [wrong, setWrong] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => { field.current?.focus() }, [value === null])
  const whose = f.own ? say.factOfGuide : f.guides.length ? say.factOf(f.guides.length + 1) : say.factOfOne
  const save = async () => { const no = await reword(f.name, f.text, value ?? ''); setWrong(no); if (!no) { setValue(null); document.querySelector<HTMLElement>('.editing textarea')?.focus() } }
  const spell = () => {
    const t = document.querySelector<HTMLTextAreaElement>('.editing textarea')
    const found = t && new RegExp(`\\{\\{\\s*${f.name}\\s*\\}\\}`).exec(t.value)
    if (!t || !found) return
    t.focus()
    t.setSelectionRange(found.index, found.index + found[0].length)
    document.execCommand('insertText', false, f.words) // keeps the field's own undo
  }
  return <div class="everywhere fact">
    <p><code>{f.name}</code> {f.words}</p><p>{whose}</p>
    {value === null ? <p class="do">{f.file && <button class="button small" onClick={() => setValue(f.text)}>{f.own ? say.changeFact : say.changeAll(f.guides.length + 1)}</button>} <button class="button small" onClick={spell}>{say.hereOnly}</button></p>
      : <p class="do"><input ref={field} aria-label={f.name} value={value} onInput={e => setValue(e.currentTarget.value)} onKeyDown={e => {
        if (e.key === 'Enter') { e.preventDefault(); void save() }
        if (e.key === 'Escape') { e.stopPropagation(); setValue(null) }
      }} /> <button class="button small" onClick={() => void save()}>{say.done}</button></p>}
    {wrong && <p class="wrong" role="alert">{wrong}</p>}
  </div>
}

// prompted marks what is still to be written behind a place of a field, so that it goes with the first letter.
function prompted(f: HTMLTextAreaElement, from: number): boolean {
  const found = /\bTODO\b[^\n]*/.exec(f.value.slice(from))
  if (found) f.setSelectionRange(from + found.index, from + found.index + found[0].length)
  return !!found
}

// onward goes to what is still to be written, here or in the next text that waits.
function onward() {
  const f = document.querySelector<HTMLTextAreaElement>('.editing textarea')
  if (!f || !prompted(f, f.selectionEnd)) void nextWork()
}

// light reports whether a text is for a dark ground, as on a panel; its field is dark, too.
const light = (hex: string) => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16)).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0) > 140

// rise is how far the first baseline stands below the top of its line box, in points.
function rise(t: Place, lead: number): number {
  const c = document.createElement('canvas').getContext('2d')!
  c.font = `100px "${t.family}"`
  const m = c.measureText('x')
  const up = m.fontBoundingBoxAscent * t.size / 100, down = m.fontBoundingBoxDescent * t.size / 100
  return (lead - up - down) / 2 + up
}

// push moves what stands below a text in its column down, numbers before it too, and gives the way back.
function push(page: Element, t: Place, by: number) {
  const moved: SVGElement[] = []
  if (by > 0) {
    for (const g of page.querySelectorAll<SVGGElement>('.ink svg > g')) {
      const b = g.getBBox()
      if (b.width && b.y >= t.top + t.h - 2 && b.x + b.width > t.x - 50 && b.x < t.x + t.measure) { g.style.transform = `translateY(${by}px)`; moved.push(g) }
    }
  }
  return () => { for (const g of moved) g.style.transform = '' }
}

// stays reports whether the keyboard goes to a tool of the text, not away from it.
const stays = (e: FocusEvent) => e.relatedTarget instanceof Element && !!e.relatedTarget.closest('.dock, .editing, .handle, .palette')

function keys(e: KeyboardEvent & { currentTarget: HTMLTextAreaElement }, block: boolean) {
  const ctrl = e.ctrlKey || e.metaKey
  if (e.key === 'Escape') { e.preventDefault(); leave() }
  else if (e.key === 'Tab') { e.preventDefault(); void next(e.shiftKey ? -1 : 1) }
  else if (e.key === 'Enter' && ctrl) { e.preventDefault(); onward() }
  else if (e.key === 'Enter' && !(block && !e.shiftKey) && !e.isComposing) { e.preventDefault(); void keep() }
  else if (ctrl && ['b', 'i', 'k'].includes(e.key.toLowerCase())) { e.preventDefault(); wrap(...marks[e.key.toLowerCase() as 'b']) }
}

const marks = { b: ['**', '**'], i: ['*', '*'], k: ['[', '](https://)'] } as Record<'b' | 'i' | 'k', [string, string]>

// wrap puts marks around the marked words, or takes them away where they stand.
function wrap(before: string, after: string) {
  const f = document.querySelector<HTMLTextAreaElement>('.editing textarea')
  if (!f) return
  const { selectionStart: a, selectionEnd: b, value } = f
  const off = before === after && value.slice(a - before.length, a) === before && value.slice(b, b + after.length) === after
  f.focus()
  if (off) f.setSelectionRange(a - before.length, b + after.length)
  const words = value.slice(a, b)
  document.execCommand('insertText', false, off ? words : before + words + after) // keeps the field's own undo
  const at = off ? a - before.length : a + before.length
  f.setSelectionRange(at, at + words.length)
}

export function Dock() {
  const o = open.value
  if (!o) return null
  const kind = say.kinds[o.place.kind.split('.')[0]] ?? say.kinds.Prose
  const tool = (name: string, sign: ComponentChild, before: string, after: string) =>
    <button title={name} aria-label={name} onMouseDown={e => e.preventDefault()} onClick={() => wrap(before, after)}>{sign}</button>
  const r = reading.value
  return <div class="dock" role="toolbar" aria-label={kind}>
    <b>{kind}</b>
    {o.place.rich && <span class="tools">
      {tool(say.bold, <strong>B</strong>, '**', '**')}{tool(say.italic, <em class="i">I</em>, '*', '*')}{tool(say.link, say.link, '[', '](https://)')}{tool(say.source, say.source, '[^', ']')}
    </span>}
    <span class="tools">{tool(say.fact, '{ } ' + say.fact, '{{ ', ' }}')}</span>
    <span class="grade">{r && r.grade > 0 && say.gradeOf(String(Math.max(1, Math.round(r.grade)))) + ' · '}{r && r.inflesz > 0 && `INFLESZ ${Math.round(r.inflesz)} · `}{grown.value > 0 ? say.grows : say.fits}</span>
    {work.next(o.place.path) && <button class="end" title="Ctrl Enter" onMouseDown={e => e.preventDefault()} onClick={onward}>{say.nextGap}</button>}
    <button class="end" title="Esc" onMouseDown={e => e.preventDefault()} onClick={leave}>{say.cancel}</button>
    <button class="end on" title="Enter" onMouseDown={e => e.preventDefault()} onClick={() => void keep()}>{say.done}</button>
  </div>
}
