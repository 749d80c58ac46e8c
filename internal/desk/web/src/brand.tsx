// The practice's look: a mark, colours, two faces. The pages beside it follow; what is derived is shown with its contrast.
import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { note } from './edit'
import { get, post, query, Refused, upload, type Look, type Saved } from './api'
import { colorsOf } from './colors'
import { Icon } from './icons'
import { attempt, project, refresh, reload, shown, view } from './state'
import { say } from './words'

const told = signal<Look | null>(null)
const wrong = signal('')
const offered = signal<string[]>([]) // colours of a mark that was dropped

const load = () => attempt(async () => { told.value = await get<Look>('brand' + query(view.value)) })

async function set(what: string, value: string) {
  wrong.value = ''
  try {
    note(await post<Saved>('brand', { view: view.value, what, value }))
    await Promise.all([refresh(), reload()])
  } catch (e) { wrong.value = e instanceof Refused ? e.message : say.unsaid }
  await load()
}

async function drop(what: string, file?: File) {
  if (!file) return
  wrong.value = ''
  try {
    note(await upload<Saved>(`brand/${what}${query(view.value)}&name=` + encodeURIComponent(file.name), file))
    if (what === 'logo') {
      const url = URL.createObjectURL(file)
      offered.value = await colorsOf(url)
      URL.revokeObjectURL(url)
    }
    await Promise.all([refresh(), reload()])
  } catch (e) { wrong.value = e instanceof Refused ? e.message : say.unsaid }
  await load()
}

export function Brand() {
  useEffect(() => { void load() }, [view.value.brand, shown.value])
  const l = told.value
  if (!l) return <p class="hint">{say.asking}</p>
  return <div class="look">
    <p class="said">{project.value?.brands?.find(b => b.id === l.name)?.name ?? l.title}</p>
    {!l.own ? <>
      <p class="hint">{say.houseLook}</p>
      <p><button class="button filled" onClick={() => void set('own', '')}>{say.makeLook}</button></p>
    </> : <p class="hint">{say.threeThings}</p>}
    <h2>{say.logo}</h2>
    <Mark l={l} />
    {l.own && offered.value.length > 0 && <p class="hint">{say.colorsOfMark} <button class="link" onClick={async () => { const all = offered.value.join(' '); offered.value = []; await set('colors', all) }}>{say.takeThem}</button></p>}
    <h2>{say.colorsHead}</h2>
    <div class="swatches">
      {l.colors.map(c => <Swatch key={c.role} l={l} role={c.role} hex={c.hex} contrast={c.contrast} />)}
      {l.own && <Swatch l={l} role="leaf" hex={l.asks.leaf} contrast={0} />}
    </div>
    {l.own && <p class="hint">{say.hueKept}</p>}
    <h2>{say.facesHead}</h2>
    <Face l={l} what="display" value={l.display} label={say.ofHeadings} />
    <Face l={l} what="text" value={l.text} label={say.ofText} />
    {wrong.value && <p class="wrong" role="alert">{wrong.value}</p>}
    <h2>{say.followsHead}</h2>
    <dl class="figures">{l.pairs.map(p => <div key={p.what}><dt>{say.pairs[p.what] ?? p.what}</dt><dd class={p.ratio >= p.need ? '' : 'bad'}>{p.ratio.toFixed(1)} : 1{p.ratio < p.need && <> <Icon name="warn" /></>}</dd></div>)}</dl>
    <p class="hint">{l.file}</p>
  </div>
}

function Mark({ l }: { l: Look }) {
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  if (!l.own) return <p class="hint">{l.logo || say.noLogo}</p>
  return <div class={'markrow' + (over ? ' over' : '')} onDragOver={e => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={e => { e.preventDefault(); setOver(false); void drop('logo', e.dataTransfer?.files[0]) }}>
    <span>{over ? say.letGo : l.logo || say.noLogo}</span>
    <button class="link" onClick={() => field.current?.click()}>{say.chooseFile}</button>
    {l.logo && <button class="link" onClick={() => void set('logo', '')}>{say.withoutLogo}</button>}
    <input ref={field} type="file" hidden aria-label={say.logo} accept=".svg,.png,.jpg,.jpeg" onChange={e => { void drop('logo', e.currentTarget.files?.[0]); e.currentTarget.value = '' }} />
  </div>
}

const asked: Record<string, 'accent' | 'deep' | 'leaf'> = { main: 'deep', accent: 'accent', leaf: 'leaf' }

// Swatch is a colour: chosen with the system's own tool, or written as #0B5D3B.
function Swatch({ l, role, hex, contrast }: { l: Look; role: string; hex: string; contrast: number }) {
  const key = asked[role]
  const names: Record<string, [string, string]> = { main: [say.main, say.mainOf], accent: [say.accent, say.accentOf], ground: [say.ground, say.groundOf], leaf: [say.leaf, say.leafOf] }
  const [name, of] = names[role]
  const paint = (el: HTMLElement | null) => { if (el) el.style.background = hex || 'none' }
  return <div class="swatch">
    {l.own && key ? <label class="color" ref={paint}><input type="color" value={hex || '#55775F'} aria-label={name} onChange={e => void set(key, e.currentTarget.value.toUpperCase())} /></label> : <i class="color" ref={paint} />}
    <span><b>{name}</b><i class="hint">{of}</i></span>
    {l.own && key ? <input class="hex" aria-label={name + ' #'} placeholder={role === 'leaf' ? say.asBase : hex} value={l.asks[key]} onKeyDown={e => { if (e.key === 'Enter') e.currentTarget.blur() }} onBlur={e => { if (e.currentTarget.value.toUpperCase() !== l.asks[key].toUpperCase()) void set(key, e.currentTarget.value.trim().toUpperCase()) }} /> : <i class="hex hint">{hex}</i>}
    <i class={contrast >= 4.5 ? 'good ratio' : 'bad ratio'}>{contrast > 0 && <>{contrast.toFixed(1)} : 1 <Icon name={contrast >= 4.5 ? 'ok' : 'warn'} /></>}</i>
  </div>
}

function Face({ l, what, value, label }: { l: Look; what: 'display' | 'text'; value: string; label: string }) {
  const field = useRef<HTMLInputElement>(null)
  const known = l.families.some(f => f.id === value)
  return <div class="field"><label for={'face-' + what}>{label}</label>
    <select id={'face-' + what} disabled={!l.own} value={value} onChange={e => void set(what, e.currentTarget.value)}>
      {!known && <option value={value} selected>{value}</option>}{l.families.map(f => <option key={f.id} value={f.id} selected={f.id === value}>{f.name}</option>)}</select>
    {l.own && <p class="hint"><button class="link" onClick={() => field.current?.click()}>{say.anotherFace}</button><input ref={field} type="file" hidden aria-label={say.anotherFace} accept=".ttf,.otf,.woff" onChange={e => { void drop(what, e.currentTarget.files?.[0]); e.currentTarget.value = '' }} /></p>}
  </div>
}
