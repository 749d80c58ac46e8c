// The texts of a page as buttons over their ink: for the keyboard, for those who listen, and for the frames.
import { signal } from '@preact/signals'
import { about as shared } from './forms'
import { chosen, open, openText } from './edit'
import { arrange, levelOf, palette } from './structure'
import { report } from './state'
import type { Place, Problem, Sheet } from './api'

const over = signal('') // the text under the mouse
const tabbed = signal('') // the text that Tab comes to

export function Texts({ sheet, page, k }: { sheet: Sheet; page: number; k: number }) {
  const all = sheet.texts ?? []
  const about = problemsAt()
  const stop = all.some(t => t.path === tabbed.value) ? tabbed.value : page === 0 ? all[0]?.path : ''
  return <div class="texts" onKeyDown={move}>
    {all.map(t => <button key={t.path + t.top} class={'text' + (over.value === page + t.path ? ' over' : '') + mark(about[t.path])} data-path={t.path} style={box(t, k)}
      tabIndex={t.path === stop ? 0 : -1} aria-label={t.text} onFocus={() => { tabbed.value = t.path; chosen.value = { page, path: t.path }; shared.value = '' }} onClick={() => void openText(page, t.path)} />)}
  </div>
}

// box is the frame of a text: 4 pixels off its ink.
export const box = (t: Place, k: number) => ({ left: t.x * k - 4 + 'px', top: t.top * k - 2 + 'px', width: t.w * k + 8 + 'px', height: t.h * k + 4 + 'px' })

const mark = (p?: Problem) => p ? ' ' + p.weight : ''

// problemsAt are the gravest problems by the texts they are about.
function problemsAt(): Record<string, Problem> {
  const out: Record<string, Problem> = {}
  for (const p of report.value?.problems ?? []) {
    if (p.path && (p.weight === 'error' || p.weight === 'warning' && !out[p.path])) out[p.path] = p
  }
  return out
}

// move goes through the texts with the arrows, from one page to the next.
function move(e: KeyboardEvent) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key]
  if (open.value) return
  if (by && e.altKey) { // moves what is framed, or with Shift its block
    e.preventDefault()
    void arrange(e.shiftKey ? 'blocks' : levelOf(chosen.value?.path ?? ''), by > 0 ? 'down' : 'up')
    return
  }
  if (e.key === '/') { e.preventDefault(); palette.value = true }
  if (e.key === 'Escape') chosen.value = null
  if (!by) return
  const all = [...document.querySelectorAll<HTMLElement>('.page .text')]
  const to = all[all.indexOf(document.activeElement as HTMLElement) + by]
  if (!to) return
  e.preventDefault()
  to.focus({ preventScroll: true })
  to.scrollIntoView({ block: 'nearest' })
}

const pathOf = (e: Event) => (e.target as Element).closest?.('[data-origin]')?.getAttribute('data-origin') ?? ''

export function hover(e: MouseEvent, page: number) {
  const path = pathOf(e)
  over.value = path && page + path
}

// press opens the text that was clicked, unless the mouse has marked words to copy.
export function press(e: MouseEvent, page: number) {
  const path = pathOf(e)
  if (!path && !(e.target as Element).closest('button, .editing, .palette')) chosen.value = null
  if (path && getSelection()?.isCollapsed !== false) void openText(page, path)
}
