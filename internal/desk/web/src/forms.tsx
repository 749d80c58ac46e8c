// What can be said of a part that has no words on the page: forms made from the types that files are read into.
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { chosen, note } from './edit'
import { get, post, query, Refused, type Field, type Form, type Saved } from './api'
import { Icon } from './icons'
import { take } from './pictures'
import { attempt, project, refresh, reload, shown, view } from './state'
import { say } from './words'

export const about = signal('') // "practice", "locations" or "locations/ID" where those are open in the panel
const forms = signal<{ path: string; all: Form[] } | null>(null)

const onPage = (leaf: string) => shown.value?.pages?.some(p => p.texts?.some(t => t.path === leaf)) ?? false

// Forms shows the forms around a path; path null is the practice or an office, by about.
export function Forms({ path }: { path: string }) {
  useEffect(() => {
    let stale = false
    void attempt(async () => {
      const all = await get<Form[]>('form' + query(view.value) + '&path=' + encodeURIComponent(path))
      if (!stale) forms.value = { path, all }
    })
    return () => { stale = true }
  }, [path, shown.value])
  const f = forms.value
  if (!f || f.path !== path) return null
  return <>{f.all.map((form, i) => <Part key={form.owner + form.type} form={form} first={i === 0} />)}</>
}

function Part({ form, first }: { form: Form; first: boolean }) {
  const whole = form.type === 'Picture' || form.type === 'Practice' || form.type === 'Location' || form.type === 'Person'
  const fields = form.fields.filter(f => whole || f.kind !== 'text' && f.kind !== 'rich' || !f.value || !onPage(f.leaf))
  if (!fields.length) return null
  const title = say.kinds[form.type] ?? say.forms[form.type] ?? form.type
  const inside = <>
    {form.type === 'Picture' && <Seen form={form} />}
    {fields.filter(f => !(form.type === 'Picture' && (f.key === 'focus' || f.key === 'src'))).map(f => <Entry key={f.key + '=' + f.value} form={form} field={f} />)}
    <p class="hint">{form.file.replace(/^guides\//, '')} · {say.line(form.line)}</p>
  </>
  return first ? <section class="form" aria-label={title}>{inside}</section> : <details class="form"><summary>{say.ofThe(title)}</summary>{inside}</details>
}

const label = (key: string) => say.fields[key] ?? key.charAt(0).toUpperCase() + key.slice(1).replace(/_/g, ' ')

export async function enter(form: Form, f: Field, value: string): Promise<string> {
  if (value === f.value) return ''
  try {
    note(await post<Saved>('form', { view: view.value, owner: form.owner, key: f.key, old: f.value, new: value }))
    await Promise.all([refresh(), reload()])
    return ''
  } catch (e) {
    return e instanceof Refused ? e.code === 409 ? say.conflict : e.message : say.unsaid
  }
}

function Entry({ form, field: f }: { form: Form; field: Field }) {
  const [wrong, setWrong] = useState('')
  const id = 'field-' + f.key + '-' + form.owner.replace(/\W/g, '-')
  const save = async (value: string) => setWrong(await enter(form, f, value))
  const needed = f.required || f.key === 'alt' && !f.value && !form.fields.some(o => o.key === 'decorative' && o.value) && /^images\//.test(form.fields.find(o => o.key === 'src')?.value ?? '')
  const common = { id, 'aria-invalid': !!wrong || needed && !f.value, 'aria-describedby': id + '-help' }
  const keys = (e: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    if (e.key === 'Escape') { e.currentTarget.value = f.value; e.currentTarget.blur() }
    if (e.key === 'Enter' && (e.currentTarget instanceof HTMLInputElement || e.ctrlKey || e.metaKey)) { e.preventDefault(); void save(e.currentTarget.value) }
  }
  let box
  switch (f.kind) {
    case 'bool': return <div class="field tick"><label><input type="checkbox" id={id} checked={f.value === 'true'} onChange={e => void save(e.currentTarget.checked ? 'true' : '')} /> {label(f.key)}</label><p class="hint" id={id + '-help'}>{f.doc}</p>{wrong && <p class="wrong" role="alert">{wrong}</p>}</div>
    case 'icon': return <Signs id={id} field={f} save={save} wrong={wrong} />
    case 'choice':
      box = <select {...common} value={f.value} onChange={e => void save(e.currentTarget.value)}>{!f.required && <option value="">{say.noneOf}</option>}
        {f.value && !f.options?.some(o => o.id === f.value) && <option value={f.value}>{f.value}</option>}{f.options?.map(o => <option key={o.id} value={o.id} title={o.name} selected={o.id === f.value}>{o.id.replace(/-/g, ' ')}</option>)}</select>
      break
    case 'point': if (form.picture) return <Point id={id} form={form} field={f} save={save} wrong={wrong} />
      box = <input {...common} defaultValue={f.value} onKeyDown={keys} onBlur={e => void save(e.currentTarget.value)} />
      break
    case 'date': box = <input type="date" {...common} value={f.value} onChange={e => void save(e.currentTarget.value)} />
      break
    case 'text': case 'rich': box = f.kind === 'rich' || f.key === 'alt' || f.value.length > 34
      ? <textarea {...common} rows={f.value.length > 80 ? 4 : 2} defaultValue={f.value} onKeyDown={keys} onBlur={e => void save(e.currentTarget.value)} />
      : <input {...common} defaultValue={f.value} onKeyDown={keys} onBlur={e => void save(e.currentTarget.value)} />
      break
    default: box = <input {...common} defaultValue={f.value} onKeyDown={keys} onBlur={e => void save(e.currentTarget.value)} />
  }
  return <div class="field"><label for={id}>{label(f.key)}{needed && !f.value && <b class="bad"> {say.needed}</b>}</label>{box}
    {wrong && <p class="wrong" role="alert">{wrong}</p>}
    <p class="hint" id={id + '-help'}>{f.key === 'alt' ? say.altHelp : f.doc}</p></div>
}

interface Chosen { id: string; field: Field; save: (value: string) => Promise<void>; wrong: string }

// Signs are the brand's icons in a grid: the arrows go through them, as they do through all radio buttons.
function Signs({ id, field: f, save, wrong }: Chosen) {
  return <fieldset class="field signs"><legend>{label(f.key)}</legend>
    <div>{!f.required && <label title={say.noneOf}><input type="radio" name={id} checked={!f.value} onChange={() => void save('')} /><span>–</span></label>}
      {f.options?.map(o => <label key={o.id} title={o.id.replace(/-/g, ' ')}><input type="radio" name={id} checked={o.id === f.value} aria-label={o.id.replace(/-/g, ' ')} onChange={() => void save(o.id)} /><span><img src={'drawing/icon' + query(view.value) + '&name=' + o.id} alt="" width={24} height={24} loading="lazy" /></span></label>)}</div>
    {wrong && <p class="wrong" role="alert">{wrong}</p>}<p class="hint">{f.doc}</p></fieldset>
}

// Point is where a label points: dragged on the figure, or moved by the arrows.
function Point({ id, form, field: f, save, wrong }: Chosen & { form: Form }) {
  const [moving, setMoving] = useState<[number, number] | null>(null)
  const src = form.picture!
  const at = moving ?? ((f.at || '0.5, 0.5').split(',').map(Number) as [number, number])
  const put = (x: number, y: number): [number, number] => [Math.min(1, Math.max(0, +x.toFixed(3))), Math.min(1, Math.max(0, +y.toFixed(3)))]
  const under = (e: PointerEvent & { currentTarget: HTMLElement }) => { const b = e.currentTarget.getBoundingClientRect(); return put((e.clientX - b.left) / b.width, (e.clientY - b.top) / b.height) }
  const end = async (to: [number, number]) => { // a drawing of the brand knows its points by name: the nearest is meant
    setMoving(to)
    const far = (p: string) => { const [x, y] = p.split(',').map(Number); return Math.hypot(x - to[0], y - to[1]) }
    await save([...f.options ?? []].sort((a, b) => far(a.name) - far(b.name))[0]?.id ?? to.join(', '))
    setMoving(null)
  }
  return <div class="field seen"><label id={id + '-name'}>{label(f.key)}</label>
    <button type="button" class="focus point" id={id} aria-labelledby={id + '-name'} aria-describedby={id + '-help'} onPointerDown={e => { e.currentTarget.setPointerCapture(e.pointerId); setMoving(under(e)) }} onPointerMove={e => { if (moving) setMoving(under(e)) }} onPointerUp={e => void end(under(e))}
      onKeyDown={e => {
        const n = e.shiftKey || f.options?.length ? .05 : .01, by = { ArrowLeft: [-n, 0], ArrowRight: [n, 0], ArrowUp: [0, -n], ArrowDown: [0, n] }[e.key]
        if (by) { e.preventDefault(); setMoving(put(at[0] + by[0], at[1] + by[1])) }
        if (e.key === 'Enter' && moving) { e.preventDefault(); void end(moving) }
        if (e.key === 'Escape') setMoving(null)
      }} onBlur={() => { if (moving) void end(moving) }}>
      <img src={/^images\//.test(src) ? 'picture?src=' + encodeURIComponent(src) : 'drawing/picture' + query(view.value) + '&name=' + src} alt="" draggable={false} /><i ref={el => { if (el) { el.style.left = 100 * at[0] + '%'; el.style.top = 100 * at[1] + '%' } }} />
    </button>
    {wrong && <p class="wrong" role="alert">{wrong}</p>}<p class="hint" id={id + '-help'}>{say.pointTip}</p></div>
}

// Seen is the picture itself: a click says what must stay in view, a dropped file replaces it.
function Seen({ form }: { form: Form }) {
  const [wrong, setWrong] = useState('')
  const [over, setOver] = useState(false)
  const src = form.fields.find(f => f.key === 'src')!
  const focus = form.fields.find(f => f.key === 'focus')
  const own = /^images\//.test(src.value)
  const at = (focus?.value || '0.5, 0.5').split(',').map(Number)
  const set = async (x: number, y: number) => { if (focus) setWrong(await enter(form, focus, `${+x.toFixed(2)}, ${+y.toFixed(2)}`)) }
  const replace = async (file?: File) => { const got = file && await take(file, setWrong); if (got) setWrong(await enter(form, src, got)) }
  return <div class="seen">
    {own ? <button type="button" class={'focus' + (over ? ' over' : '')} aria-label={say.focusTip} title={say.focusTip}
      onClick={e => { const b = e.currentTarget.getBoundingClientRect(); if (e.detail) void set((e.clientX - b.left) / b.width, (e.clientY - b.top) / b.height) }}
      onKeyDown={e => { const by = { ArrowLeft: [-.05, 0], ArrowRight: [.05, 0], ArrowUp: [0, -.05], ArrowDown: [0, .05] }[e.key]; if (by) { e.preventDefault(); void set(Math.min(1, Math.max(0, at[0] + by[0])), Math.min(1, Math.max(0, at[1] + by[1]))) } }}
      onDragOver={e => { e.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={e => { e.preventDefault(); e.stopPropagation(); setOver(false); void replace(e.dataTransfer?.files[0]) }}>
      <img src={'picture?src=' + encodeURIComponent(src.value)} alt="" /><i ref={el => { if (el) { el.style.left = 100 * at[0] + '%'; el.style.top = 100 * at[1] + '%' } }} />
    </button> : <p class="hint"><Icon name="brand" /> {say.brandPicture(src.value)}</p>}
    <p class="hint">{own && say.focusTip + ' '}<label class="link">{say.replacePicture}<input type="file" class="away" accept="image/*" onChange={e => { void replace(e.currentTarget.files?.[0]); e.currentTarget.value = '' }} /></label></p>
    {wrong && <p class="wrong" role="alert">{wrong}</p>}
  </div>
}

// Shared is the panel's page about the practice and its offices.
export function Shared() {
  const where = about.value
  const offices = project.value?.offices ?? []
  const arrange = (id: string, what: string) => attempt(async () => {
    note(await post<Saved>('item', { view: view.value, path: `locations/${id}/name`, level: 'item', do: what }))
    await Promise.all([refresh(), reload()])
    if (what === 'delete') about.value = 'locations'
  })
  const id = where.split('/')[1]
  return <div class="doing">
    <p class="said">{where === 'practice' ? say.practice : where === 'locations' ? say.offices : offices.find(o => o.id === id)?.name}</p>
    <p class="hint">{say.inAll}</p>
    {where === 'locations' ? <>
      <ul class="offices">{offices.map(o => <li key={o.id}><button class="button small" onClick={() => { about.value = 'locations/' + o.id }}>{o.name}</button></li>)}</ul>
      {offices.length > 0 && <p class="hint"><button class="link" onClick={() => void arrange(offices.at(-1)!.id, 'copy')}><Icon name="plus" /> {say.addOffice}</button></p>}
    </> : <Forms path={where} />}
    {id && <div><button class="button small" onClick={() => void arrange(id, 'up')}>{say.up}</button><button class="button small" onClick={() => void arrange(id, 'down')}>{say.down}</button>
      <button class="button small" disabled={offices.length < 2} onClick={() => void arrange(id, 'delete')}>{say.remove}</button><button class="button small" onClick={() => { about.value = 'locations' }}>{say.offices}</button></div>}
  </div>
}

export function turnTo(what: string) {
  about.value = what
  chosen.value = null
  document.getElementById('tab-block')?.click()
}
