// The panel's page for the clinician: what has changed since the last signature, and the signature.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { note, show } from './edit'
import { get, post, query, Refused, type Review as Told, type Saved } from './api'
import { Icon } from './icons'
import { attempt, refresh, reload, shown, view } from './state'
import { Remarks } from './remarks'
import { say } from './words'

const told = signal<Told | null>(null)
const ticked = signal<Record<string, boolean>>({})
const who = signal({ by: '', credentials: '', again: '' })
const wrong = signal('')

async function load() {
  await attempt(async () => {
    const r = await get<Told>('review' + query(view.value))
    told.value = r
    who.value = { by: who.value.by || r.by, credentials: who.value.credentials || r.credentials, again: who.value.again || r.again }
  })
}

export function Review() {
  useEffect(() => { void load() }, [view.value.guide, shown.value])
  const r = told.value
  if (!r) return <p class="hint">{say.asking}</p>
  const wanted = r.changes.filter(c => ticked.value[c.path])
  const n = r.signed ? wanted.length : 1
  const sign = async () => {
    wrong.value = ''
    try {
      note(await post<Saved>('sign', { view: view.value, ...who.value, leaves: r.signed && wanted.length < r.changes.length ? wanted.map(c => c.path) : [] }))
      ticked.value = {}
      await Promise.all([refresh(), reload(), load()])
    } catch (e) { wrong.value = e instanceof Refused ? e.message : say.unsaid }
  }
  const day = (iso: string) => new Date(iso + 'T12:00').toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' })
  const field = (key: 'by' | 'credentials' | 'again', name: string) => <div class="field"><label for={'sign-' + key}>{name}</label>
    {key === 'again' ? <input type="date" id="sign-again" value={who.value.again} onInput={e => { who.value = { ...who.value, again: e.currentTarget.value } }} />
      : <input id={'sign-' + key} value={who.value[key]} onInput={e => { who.value = { ...who.value, [key]: e.currentTarget.value } }} />}</div>
  return <div class="signing">
    <h2 class="big">{!r.signed ? say.signWhole : r.changes.length ? say.signChanges(r.changes.length) : say.nothingChanged(day(r.signed))}</h2>
    {r.signed && r.changes.length > 0 && <p class="hint">{say.restAsSigned(day(r.signed))}</p>}
    {!r.signed && <p class="hint">{say.signWholeWhy}</p>}
    {r.broken && <p class="wrong" role="alert">{r.broken}</p>}
    <ul class="changes">{r.changes.map(c => <li key={c.path}><label><input type="checkbox" checked={!!ticked.value[c.path]} onChange={e => { ticked.value = { ...ticked.value, [c.path]: e.currentTarget.checked } }} />
      <span>{c.was && <del>{c.was}</del>} {c.is && <ins>{c.is}</ins>}{c.other && <em class="hint"> {say.originalChanged}</em>}</span></label>
      <p class="hint">{c.part} {c.show && <button class="link" onClick={() => show(c.show!)}>{say.show}</button>}</p></li>)}</ul>
    <Remarks all={r.remarks} load={load} day={day} />
    {(!r.signed || r.changes.length > 0) && <form onSubmit={e => { e.preventDefault(); void sign() }}>
      {field('by', say.name)}{field('credentials', say.credentials)}{field('again', say.again)}
      {wrong.value && <p class="wrong" role="alert">{wrong.value}</p>}
      <button class="button filled" disabled={!n}>{r.signed ? say.signN(n) : say.signIt}</button>
    </form>}
    <p><a class="button" href={'sheet' + query(view.value)} target="_blank" rel="noopener"><Icon name="one" /> {say.printSheet}</a></p>
    <p class="hint">{say.signNote}</p>
  </div>
}
