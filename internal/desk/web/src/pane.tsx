// The text pane: a guide's file as it stands, for a file that does not load and for those who like YAML.
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { note, step } from './edit'
import { get, post, Refused, type Problem, type Saved } from './api'
import { Icon } from './icons'
import { attempt, entry, refresh, report, shown, undoable, view } from './state'
import type { Ask, Offers, Pane } from './text'
import { say } from './words'

export const pane = signal('') // the file that is open in it
const wrong = signal('')
const dirty = signal(false)

interface Text { text: string }

let fetched: Promise<void> | undefined
const bundle = () => fetched ??= new Promise<void>((done, failed) => {
  const s = document.createElement('script')
  s.src = 'text.js'
  s.onload = () => done()
  s.onerror = () => { fetched = undefined; failed(new TypeError('text.js')) }
  document.head.append(s)
})

const problems = (): Problem[] => {
  const loading = shown.value?.problems?.filter(p => p.weight === 'error') ?? []
  return (loading.length ? loading : report.value?.problems ?? []).filter(p => p.file === pane.value && p.line > 0)
}

function useMedia(query: string): boolean {
  const [is, set] = useState(matchMedia(query).matches)
  useEffect(() => {
    const m = matchMedia(query), hear = () => set(m.matches)
    m.addEventListener('change', hear)
    return () => m.removeEventListener('change', hear)
  }, [query])
  return is
}

export function togglePane() { pane.value = pane.value ? '' : entry.value?.file ?? '' }

export function TextPane() {
  const box = useRef<HTMLDivElement>(null)
  const ed = useRef<Pane | null>(null)
  const was = useRef('')
  const file = pane.value
  const keep = async () => {
    const text = ed.current?.text() ?? ''
    if (text === was.current) return true
    try {
      note(await post<Saved>('file', { name: file, old: was.current, new: text }))
      was.current = text
      dirty.value = false
      wrong.value = ''
      await refresh()
      return true
    } catch (e) {
      wrong.value = e instanceof Refused ? e.code === 409 ? say.changedFile : e.message : say.unsaid
      return false
    }
  }
  useEffect(() => {
    let gone = false
    wrong.value = ''
    void attempt(async () => {
      const [got] = await Promise.all([get<Text>('file?name=' + encodeURIComponent(file)), bundle()])
      if (gone || !box.current) return
      was.current = got.text
      const open = (globalThis as unknown as { guidepressText: (into: HTMLElement, text: string, name: string, changed: (t: string) => void, keep: () => void, ask: Ask) => Pane }).guidepressText
      ed.current = open(box.current, got.text, file, t => { dirty.value = t !== was.current }, () => void keep(), (text, line, col) => post<Offers>('complete', { view: view.value, name: file, text, line, col }).catch(() => null))
      ed.current.focus()
      requestAnimationFrame(show)
    })
    return () => { gone = true; ed.current?.end(); ed.current = null; dirty.value = false }
  }, [file])
  const show = () => {
    const all = problems()
    ed.current?.mark(all)
    const first = all.find(p => p.weight === 'error')
    if (first) ed.current?.at(first.line, first.col)
  }
  useEffect(() => { // changed on a page, or outside: shown, unless something here is not saved yet
    if (!ed.current) return
    if (dirty.value) { ed.current.mark(problems()); return }
    void attempt(async () => {
      const got = await get<Text>('file?name=' + encodeURIComponent(file))
      if (ed.current && got.text !== was.current && ed.current.text() === was.current) { was.current = got.text; ed.current.put(got.text) }
      show()
    })
  }, [shown.value, report.value])
  const all = problems(), first = all.find(p => p.weight === 'error')
  const close = async () => { if (await keep()) pane.value = '' }
  const alone = useMedia('(max-width: 1279px)') // there it covers the pages, and is the one thing to be at
  return <div class="textpane" role={alone ? 'main' : 'complementary'} aria-label={file} onKeyDown={e => { if (e.key === 'Escape' && !e.defaultPrevented) void close() }}>
    <div class="panehead"><b>{file.replace(/^guides\//, '')}</b>
      <button class="button small filled" title="Ctrl S" disabled={!dirty.value} onClick={() => void keep()}>{dirty.value ? say.save : say.saved}</button>
      <button class="button small" title="Esc" onClick={() => void close()}>{say.close}</button></div>
    <div class="code" ref={box} />
    {wrong.value && <p class="wrong" role="alert">{wrong.value}</p>}
    {first && <div class="panefoot" role="alert"><h3><Icon name="stop" />{first.message} · {say.line(first.line)}</h3>{first.hint && <p>{first.hint}</p>}
      <p class="do"><button class="button small" onClick={() => ed.current?.at(first.line, first.col)}>{say.showLine}</button>
        {undoable.value.undo > 0 && !dirty.value && <button class="button small" onClick={() => void step('undo')}>{say.undoLast}</button>}
        {all.filter(p => p.weight === 'error').length > 1 && <span class="hint">{say.moreBelow(all.filter(p => p.weight === 'error').length - 1)}</span>}</p></div>}
  </div>
}

// whoever opens another guide sees its file
export const follow = () => { if (pane.value && entry.value && entry.value.file !== pane.value && view.value.guide && !dirty.value) pane.value = entry.value.file }
