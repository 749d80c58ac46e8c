// Items, blocks and sections: the frame round what is chosen, its handle, and the palette of new blocks.
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { chosen, focusText, keep, note, open } from './edit'
import { get, post, query, type Place, type Saved, type Sheet } from './api'
import { Forms } from './forms'
import { Icon, type IconName } from './icons'
import { aside } from './left'
import { place } from './pictures'
import { attempt, refresh, shown, view } from './state'
import { say } from './words'

export type Level = 'item' | 'blocks' | 'sections'
export const palette = signal(false)

// itemOf is the part of a path that names the item a text stands in; "" where it stands in none.
function itemOf(path: string): string {
  const s = path.split('/')
  if (s[0] === 'sections') {
    const n = s[2] === 'blocks' ? 6 : 4
    return s.length >= n && (n === 6 || s[2] === 'side') ? s.slice(0, n).join('/') : ''
  }
  return ['facts', 'key_points', 'sources'].includes(s[0]) ? s.slice(0, 2).join('/') : ''
}

const blockOf = (path: string) => { const s = path.split('/'); return s[0] === 'sections' && s[2] === 'blocks' ? s.slice(0, 4).join('/') : '' }

export const levelOf = (path: string): Level => itemOf(path) ? 'item' : blockOf(path) ? 'blocks' : 'sections'

const within = (path: string, part: string) => path === part || path.startsWith(part + '/')

// arrange moves, copies or takes away what a text stands in, or adds a block behind it. The place is given back.
export async function arrange(level: Level, what: string) {
  const c = chosen.value
  if (!c || open.value && !await keep()) return
  palette.value = false
  await attempt(async () => {
    const s = await post<Saved>('item', { view: view.value, path: c.path, level, do: what })
    note(s)
    await refresh()
    const field = s.what.split('/').at(-1)
    const near = (shown.value?.pages ?? []).flatMap((p, page) => (p.texts ?? []).map(t => ({ page, path: t.path })))
    const parent = blockOf(s.what)
    const to = near.filter(t => t.path === s.what).at(-1) ?? near.find(t => parent && within(t.path, parent) && t.path.endsWith('/' + field)) ?? near.find(t => parent && within(t.path, parent))
    chosen.value = to ?? null
    if (to) focusText(to.page, to.path)
  })
}

export function Frame({ sheet, page, k }: { sheet: Sheet; page: number; k: number }) {
  const c = chosen.value
  if (c?.page !== page || !sheet.texts?.some(t => t.path === c.path)) return null
  const part = itemOf(c.path) || blockOf(c.path)
  if (!part) return null
  const level = levelOf(c.path)
  const item = around(sheet.texts, part)
  const block = around(sheet.texts, blockOf(c.path) || part)
  const field = open.value?.page === page ? open.value.place : undefined // an open text is as wide as its measure
  const right = Math.max(item.right + 4, field ? field.x + field.measure + 8 / k : 0)
  const side = Math.min(right * k + 12, sheet.w * k - 40)
  const act = (icon: IconName, name: string, does: () => void) => <button title={name} aria-label={name} onMouseDown={e => e.preventDefault()} onClick={does}><Icon name={icon} /></button>
  return <>
    {!open.value && <div class="frame" style={{ left: (item.x - 4) * k + 'px', top: (item.top - 4) * k + 'px', width: (item.right - item.x + 8) * k + 'px', height: (item.bottom - item.top + 8) * k + 'px' }} />}
    <div class="handle" role="toolbar" aria-label={say.frame} style={{ left: side + 'px', top: (item.top - 4) * k + 'px' }}>
      {act('up', say.up, () => void arrange(level, 'up'))}{act('down', say.down, () => void arrange(level, 'down'))}{act('more', say.more, () => { document.getElementById('tab-block')?.click(); document.getElementById('tab-block')?.focus() })}
    </div>
    {blockOf(c.path) && !open.value && <button class="add" title={say.add} aria-label={say.add} aria-expanded={palette.value} style={{ top: (block.bottom + 6) * k + 'px' }} onClick={() => { palette.value = !palette.value }}><Icon name="plus" /></button>}
    {palette.value && !open.value && <Palette top={(block.bottom + 6) * k + 34} />}
  </>
}

// around is the box of all texts of a part.
function around(texts: Place[], part: string) {
  const all = texts.filter(t => within(t.path, part))
  return { x: Math.min(...all.map(t => t.x)), top: Math.min(...all.map(t => t.top)), right: Math.max(...all.map(t => t.x + t.w)), bottom: Math.max(...all.map(t => t.top + t.h)) }
}

// pictures of the kinds, on a field of 60 by 38.
const line = (y: number, x = 6, w = 48) => <path d={`M${x} ${y}h${w}`} />
const pictures: Record<string, JSX.Element> = {
  prose: <g stroke="#7C84A0">{line(9)}{line(17)}{line(25)}{line(33, 6, 32)}</g>,
  steps: <g stroke="#7C84A0">{[8, 19, 30].map(y => <g key={y}><circle cx="10" cy={y} r="4" fill="#AB4B29" stroke="none" />{line(y, 20, 34)}</g>)}</g>,
  timeline: <g stroke="#7C84A0"><path d="M10 8v22" stroke="#C9A25A" />{[8, 19, 30].map(y => <g key={y}><circle cx="10" cy={y} r="3" fill="#1B2A44" stroke="none" />{line(y, 20, y === 19 ? 22 : 34)}</g>)}</g>,
  facts: <g stroke="none"><path d="M4 6h24v26H4zM32 6h24v26H32z" fill="#F4EBDD" /><path d="M9 12h8v6H9zM37 12h8v6h-8z" fill="#AB4B29" /></g>,
  callout: <g stroke="#2F4B3C"><path d="M3 7h54v24H3z" fill="#DCE8DD" stroke="none" /><circle cx="12" cy="15" r="3.500" fill="#2F6B45" stroke="none" />{line(15, 20, 30)}{line(24, 20, 22)}</g>,
  checklist: <g stroke="#7C84A0">{[8, 19, 30].map(y => <g key={y}><path d={`M6 ${y - 4}h8v8h-8z`} fill="none" stroke="#1B2A44" stroke-width="1.500" />{line(y, 20, 34)}</g>)}</g>,
  table: <g><path d="M4 7h52" stroke="#1B2A44" />{[17, 25, 33].map(y => <path key={y} d={`M4 ${y}h52`} stroke="#C9BFA9" stroke-width="1" />)}<path d="M24 11v20" stroke="#E4D9C4" stroke-width="1" /></g>,
  terms: <g>{[8, 22].map(y => <g key={y}><path d={`M6 ${y}h20`} stroke="#AB4B29" /><path d={`M6 ${y + 7}h44`} stroke="#7C84A0" /></g>)}</g>,
}

function Palette({ top }: { top: number }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  const keys = (e: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 }[e.key]
    const all = [...box.current!.querySelectorAll<HTMLElement>('button')]
    if (by) { e.preventDefault(); all[all.indexOf(document.activeElement as HTMLElement) + by]?.focus() }
    if (e.key === 'Escape') { palette.value = false; if (chosen.value) focusText(chosen.value.page, chosen.value.path) }
    e.stopPropagation()
  }
  const field = useRef<HTMLInputElement>(null)
  return <div class="palette" role="group" aria-label={say.palette} ref={box} style={{ top: top + 'px' }} onKeyDown={keys}>
    {Object.keys(pictures).map(kind => <button key={kind} onClick={() => void arrange('blocks', kind)}>
      <svg viewBox="0 0 60 38" aria-hidden="true" fill="none" stroke-width="2.400" stroke-linecap="round">{pictures[kind]}</svg>{say.blanks[kind]}
    </button>)}
    <button onClick={() => field.current?.click()}><svg viewBox="0 0 60 38" aria-hidden="true" fill="none" stroke-width="2.400"><path d="M6 5h48v22H6z" fill="#ECDFCA" stroke="none" /><path d="M14 22l9-9 8 7 7-10 9 12" stroke="#AB4B29" /><path d="M6 33h30" stroke="#7C84A0" /></svg>{say.blanks.figure}</button>
    <input ref={field} type="file" hidden accept="image/*" onChange={e => { const f = e.currentTarget.files?.[0], c = chosen.value; palette.value = false; if (f && c) void place(f, c.path, false) }} />
  </div>
}

// Into offers the kinds that the block can become with all its words.
function Into({ path }: { path: string }) {
  const [kinds, setKinds] = useState<string[]>([])
  useEffect(() => {
    let stale = false
    setKinds([])
    void attempt(async () => { const k = await get<string[]>('kinds' + query(view.value) + '&path=' + encodeURIComponent(path)); if (!stale) setKinds(k) })
    return () => { stale = true }
  }, [path, shown.value])
  if (!kinds.length) return null
  return <div><span class="hint">{say.into}</span>{kinds.map(k => <button key={k} class="button small" onClick={() => void arrange('blocks', 'as:' + k)}>{say.blanks[k] ?? k}</button>)}</div>
}

// Block is the panel's page about what is chosen.
export function Block() {
  const c = chosen.value
  const t = c && shown.value?.pages?.[c.page]?.texts?.find(t => t.path === c.path)
  const pic = c && shown.value?.pages?.[c.page]?.pictures?.find(p => p.path === c.path)
  if (!t && !pic) return <><p class="hint">{say.pick}</p><div class="doing"><Forms path={aside.value} /></div></>
  const path = c!.path
  const row = (level: Level, name: string) => <>
    <h2>{name}</h2>
    <div>
      <button class="button small" onClick={() => void arrange(level, 'up')}><Icon name="up" /> {say.up}</button>
      <button class="button small" onClick={() => void arrange(level, 'down')}><Icon name="down" /> {say.down}</button>
      <button class="button small" onClick={() => void arrange(level, 'copy')}>{say.copy}</button>
      <button class="button small" onClick={() => void arrange(level, 'delete')}>{say.remove}</button>
    </div>
  </>
  return <div class="doing">
    <p class="said">{t ? say.kinds[t.kind.split('.')[0]] ?? say.kinds.Prose : say.kinds.Figure}</p>
    {t && <p class="hint">{t.text.length > 120 ? t.text.slice(0, 120) + '…' : t.text}</p>}
    {pic && <Forms path={path.replace(/\/src$/, '')} />}
    {t && itemOf(path) && row('item', say.here)}
    {blockOf(path) && row('blocks', say.whole_block)}
    {t && blockOf(path) && <Into path={path} />}
    {path.startsWith('sections/') && row('sections', say.section)}
    {t && <Forms path={path.split('/').slice(0, -1).join('/')} />}
  </div>
}
