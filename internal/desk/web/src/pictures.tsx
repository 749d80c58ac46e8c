// Pictures: what is dropped or pasted is sent, checked as a build does, and stands on the page; its form opens at once.
import { signal } from '@preact/signals'
import { chosen, note, open } from './edit'
import { about } from './forms'
import { post, Refused, upload, type Pictured, type Saved, type Sheet } from './api'
import { attempt, refresh, shown, trouble, view } from './state'
import { say } from './words'

const over = signal('') // the picture or the page a file is held over

// take sends a picture; what it is called in the guide comes back, or nothing, with the reason.
export async function take(file: File, wrong: (why: string) => void): Promise<string> {
  try {
    wrong('')
    return (await upload<{ src: string }>('picture?name=' + encodeURIComponent(file.name || 'picture.png'), file)).src
  } catch (e) {
    wrong(e instanceof Refused ? e.message : say.unsaid)
    return ''
  }
}

// choose frames a picture and opens its form; the first thing it lacks gets the keyboard.
export function choose(page: number, path: string) {
  about.value = ''
  chosen.value = { page, path }
  document.getElementById('tab-block')?.click()
}

// place puts a picture behind the block of a text, or into the place of a picture.
export async function place(file: File, path: string, instead: boolean) {
  const src = await take(file, why => { trouble.value = why })
  if (!src) return
  await attempt(async () => {
    const had = new Set(pictures().map(p => p.it.path))
    if (instead) note(await post<Saved>('form', { view: view.value, owner: path.replace(/\/src$/, ''), key: 'src', old: pictures().find(p => p.it.path === path)?.it.src ?? '', new: src }))
    else note(await post<Saved>('item', { view: view.value, path, level: 'blocks', do: 'figure', file: src }))
    await refresh()
    const now = pictures().find(p => instead ? p.it.path === path : p.it.src === src && !p.it.alt) ?? pictures().find(p => p.it.src === src && !had.has(p.it.path)) ?? pictures().find(p => p.it.src === src)
    if (!now) return
    choose(now.page, now.it.path)
    document.querySelector(`.page[data-page="${now.page}"]`)?.querySelector(`.pic[data-path="${CSS.escape(now.it.path)}"]`)?.scrollIntoView({ block: 'center' })
    setTimeout(() => document.querySelector<HTMLElement>('.form [id^="field-alt"]')?.focus(), 300)
  })
}

const pictures = () => (shown.value?.pages ?? []).flatMap((p, page) => (p.pictures ?? []).map(it => ({ page, it })))

const held = (e: DragEvent) => [...e.dataTransfer?.items ?? []].some(i => i.kind === 'file')

export function Pictures({ sheet, page, k }: { sheet: Sheet; page: number; k: number }) {
  const box = (p: Pictured) => ({ left: p.x * k + 'px', top: p.top * k + 'px', width: p.w * k + 'px', height: p.h * k + 'px' })
  return <>{(sheet.pictures ?? []).map(p => <button key={p.path + p.top} class={'pic' + (over.value === page + p.path ? ' over' : '') + (chosen.value?.path === p.path ? ' here' : '')} data-path={p.path} style={box(p)}
    aria-label={say.pictureOf(p.alt || p.src)} title={say.pictureTip} onClick={e => { e.stopPropagation(); choose(page, p.path) }}
    onDragOver={e => { if (held(e)) { e.preventDefault(); e.stopPropagation(); over.value = page + p.path } }} onDragLeave={() => { over.value = '' }}
    onDrop={e => { e.preventDefault(); e.stopPropagation(); over.value = ''; const f = e.dataTransfer?.files[0]; if (f) void place(f, p.path, true) }}>
    {over.value === page + p.path && <span class="let">{say.letGo}</span>}</button>)}</>
}

// dropped puts a file that was let go on a page behind the block above the place.
export function dropped(e: DragEvent & { currentTarget: HTMLElement }, sheet: Sheet, k: number) {
  const file = e.dataTransfer?.files[0]
  if (!file) return
  e.preventDefault()
  const y = (e.clientY - e.currentTarget.getBoundingClientRect().top) / k
  const all = (sheet.texts ?? []).filter(t => /^sections\/[^/]+\/blocks\//.test(t.path))
  const above = all.filter(t => t.top < y).sort((a, b) => b.top - a.top)[0] ?? all[0]
  if (above) void place(file, above.path, false)
  else trouble.value = say.noPlace
}

export const hold = (e: DragEvent) => { if (held(e)) e.preventDefault() }

// pasted takes a picture from the clipboard, behind what is framed.
export function pasted(e: ClipboardEvent) {
  const file = [...e.clipboardData?.files ?? []].find(f => f.type.startsWith('image/'))
  const path = chosen.value?.path
  if (!file || open.value || e.target instanceof HTMLInputElement || e.target instanceof HTMLTextAreaElement) return
  e.preventDefault()
  if (path && /^sections\/[^/]+\/blocks\//.test(path)) void place(file, path, path.endsWith('/src'))
  else trouble.value = say.noPlace
}

