// The first page: three short steps that make a project and its first guide; in a project, the third alone for one more.
import { signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { post, text as fetchText, upload, type Account, type Begun, type Preview } from './api'
import { colorsOf } from './colors'
import { Icon } from './icons'
import { attempt, faces, look, project, reload, trouble } from './state'
import { say } from './words'

export const another = signal(false) // one more guide is wanted
const answers = signal({ name: '', phone: '', street: '', town: '', logo: false, colors: [] as string[], treatment: '', procedure: 'injection', page: false })
const seen = signal<Preview | null>(null)
const svg = signal('')
const at = signal(0)
const asked = signal<Record<string, boolean>>({}) // fields that have been left, or a button that was pressed
const logo = signal<{ name: string; url: string } | null>(null)
const page = signal<{ name: string; account: Account } | null>(null)
const busy = signal(false)
const dropped = signal<Record<string, string>>({}) // what is wrong with a dropped file

const sorts: Record<string, string> = say.sorts

function set(change: Partial<typeof answers.value>) {
  answers.value = { ...answers.value, ...change }
  soon()
}

let waiting = 0, turn = 0
function soon() {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => void preview(), 120)
}

// preview shows what the answers make; what an older answer made is dropped.
async function preview() {
  const mine = ++turn
  await attempt(async () => {
    const next = await post<Preview>('look', answers.value)
    if (mine !== turn) return
    faces(next)
    seen.value = next
    await show(Math.min(at.value, (next.pages?.length ?? 1) - 1))
  })
}

async function show(i: number) {
  const p = seen.value?.pages?.[i]
  if (!p) { svg.value = ''; return }
  const got = await fetchText('page/' + p.hash).catch(() => '')
  if (got) { svg.value = got; at.value = i }
}

async function begin() {
  asked.value = { name: true, phone: true, street: true, town: true, treatment: true }
  const wrong = await preview().then(() => seen.value?.wrong ?? {})
  const first = Object.keys(fields).find(f => fields[f as 'name'] && (wrong[f] || missing(f)))
  if (first) { document.getElementById('start-' + first)?.focus(); return }
  busy.value = true
  await attempt(async () => {
    const made = await post<Begun>('begin', answers.value)
    if (made.guide) {
      another.value = false
      answers.value = { ...answers.value, treatment: '', page: false }
      page.value = null
      asked.value = {}
      await reload()
      look({ guide: made.guide })
    } else if (seen.value) seen.value = { ...seen.value, wrong: made.wrong ?? {} }
  })
  busy.value = false
}

const fields = { name: true, phone: true, street: true, town: true, treatment: true }
const missing = (f: string) => f === 'name' && !project.value?.guides && !answers.value.name.trim()

async function take(what: 'logo' | 'page', file: File | undefined) {
  if (!file) return
  try {
    const told = await upload<Account>(`drop/${what}?name=` + encodeURIComponent(file.name), file)
    dropped.value = { ...dropped.value, [what]: '' }
    if (what === 'page') {
      page.value = { name: file.name, account: told }
      set({ page: true, treatment: answers.value.treatment || file.name.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ') })
      return
    }
    if (logo.value) URL.revokeObjectURL(logo.value.url)
    logo.value = { name: file.name, url: URL.createObjectURL(file) }
    set({ logo: true, colors: await colorsOf(logo.value.url) })
  } catch (e) {
    dropped.value = { ...dropped.value, [what]: e instanceof Error ? e.message : String(e) }
  }
}

export function Start() {
  const p = project.value!
  const more = !p.fresh
  useEffect(() => {
    void preview()
    document.getElementById(more ? 'start-treatment' : 'start-name')?.focus()
  }, [])
  return <div class="start" onKeyDown={e => { if (more && e.key === 'Escape') another.value = false }}>
    <header>
      <span class="mark">guide<b>press</b></span>
      <span class="where">{more ? p.practice : <>{say.newFolder}: <b>{p.folder}</b></>}</span>
      <span class="state" role="status">{trouble.value ? <span class="bad"><Icon name="warn" /> {trouble.value}</span> : say.local}</span>
      {more && <button class="button" onClick={() => { another.value = false }}>{say.back}</button>}
    </header>
    <main class="questions">
      <form onSubmit={e => { e.preventDefault(); void begin() }} noValidate>
        <h1>{more ? say.anotherGuide : say.firstGuide}</h1>
        {!more && <p class="under">{say.threeSteps}</p>}
        {!more && (p.present?.length ?? 0) > 0 && <p class="hint present">{say.present(p.present!.join(', '))}</p>}
        {!more && <>
          <Step n="1" title={say.yourPractice}>
            <div class="pair">
              <Field name="name" label={say.name} needed /><Field name="phone" label={say.phone} needed tel />
              <Field name="street" label={say.firstOffice} /><Field name="town" label={say.town} />
            </div>
          </Step>
          <Step n="2" title={say.yourBrand}><Look /></Step>
        </>}
        <Step n={more ? '' : '3'} title={more ? '' : say.yourFirst}>
          <Field name="treatment" label={say.treatment} needed wide />
          {page.value ? <Taken /> : <div class="chips" role="radiogroup" aria-label={say.sort}>
            {Object.keys(sorts).map(s => <label key={s} class="pill"><input type="radio" name="procedure" checked={answers.value.procedure === s} onChange={() => set({ procedure: s })} /><span>{sorts[s]}</span></label>)}
          </div>}
          {dropped.value.page && <p class="wrong" role="alert">{dropped.value.page}</p>}
          <p class="go">
            <button class="button filled big" disabled={busy.value}>{say.makeGuide}</button>
            <span>{say.orStart}</span>
            <Pick accept=".html,.htm,.zip,.txt" onPick={f => void take('page', f)}>{say.fromWeb}</Pick>
            <Pick accept=".docx" onPick={f => void take('page', f)}>{say.fromWord}</Pick>
          </p>
          <p class="hint">{say.fromWebHint}</p>
        </Step>
      </form>
    </main>
    <Sheet />
  </div>
}

function Step({ n, title, children }: { n: string; title: string; children: ComponentChild }) {
  return <section class="step"><span class="n" aria-hidden="true">{n}</span>{title && <h2>{title}</h2>}{children}</section>
}

function Field({ name, label, needed, wide, tel }: { name: keyof typeof fields; label: string; needed?: boolean; wide?: boolean; tel?: boolean }) {
  const value = answers.value[name]
  const wrong = asked.value[name] ? missing(name) ? say.needName : !value && !needed && name !== 'street' ? '' : seen.value?.wrong?.[name] : ''
  return <div class={'field' + (wide ? ' across' : '')}>
    <label for={'start-' + name}>{label}</label>
    <input id={'start-' + name} inputMode={tel ? 'tel' : undefined} value={value} required={needed} aria-invalid={!!wrong} aria-describedby={wrong ? 'wrong-' + name : undefined}
      autocomplete="off" onInput={e => set({ [name]: e.currentTarget.value })} onBlur={e => { if (e.currentTarget.value) asked.value = { ...asked.value, [name]: true } }} />
    {wrong && <p class="wrong" id={'wrong-' + name}>{say.wrong[name] ?? wrong}</p>}
  </div>
}

// Pick is a link that chooses a file.
function Pick({ accept, onPick, children }: { accept: string; onPick: (f: File | undefined) => void; children: ComponentChild }) {
  const field = useRef<HTMLInputElement>(null)
  return <>
    <button type="button" class="link" onClick={() => field.current?.click()}>{children}</button>
    <input ref={field} type="file" hidden accept={accept} onChange={e => { onPick(e.currentTarget.files?.[0]); e.currentTarget.value = '' }} />
  </>
}

const over = signal(false)

function Look() {
  const roles: Record<string, [string, string]> = { main: [say.main, say.mainOf], accent: [say.accent, say.accentOf], ground: [say.ground, say.groundOf] }
  const asks = answers.value.colors
  const pick = (role: string, hex: string) => {
    const [accent, main] = [asks[0] ?? seen.value?.colors?.find(c => c.role === 'accent')?.hex ?? '#AB4B29', asks[1] ?? seen.value?.colors?.find(c => c.role === 'main')?.hex ?? '#1B2A44']
    set({ colors: role === 'accent' ? [hex.toUpperCase(), main] : [accent, hex.toUpperCase()] })
  }
  return <div class="brandrow">
    <div class={'dropfield' + (over.value ? ' over' : '')} onDragOver={e => { e.preventDefault(); over.value = true }} onDragLeave={() => { over.value = false }}
      onDrop={e => { e.preventDefault(); over.value = false; void take('logo', e.dataTransfer?.files[0]) }}>
      {logo.value ? <><img src={logo.value.url} alt="" /><b>{logo.value.name}</b></> : <><Icon name="brand" /><b>{say.logo}</b></>}
      <span class="hint">{over.value ? say.letGo : logo.value ? say.dropAnother : say.dropLogo}</span>
      <Pick accept=".svg,.png,.jpg,.jpeg" onPick={f => void take('logo', f)}>{say.chooseFile}</Pick>
      {dropped.value.logo && <p class="wrong" role="alert">{dropped.value.logo}</p>}
    </div>
    <div class="swatches">
      {(seen.value?.colors ?? []).map(c => <div key={c.role} class="swatch">
        {c.role === 'ground' ? <i class="color" ref={el => { if (el) el.style.background = c.hex }} /> :
          <label class="color" ref={el => { if (el) el.style.background = c.hex }}><input type="color" value={c.hex} aria-label={roles[c.role][0]} onChange={e => pick(c.role, e.currentTarget.value)} /></label>}
        <span><b>{roles[c.role][0]}</b><i class="hint">{roles[c.role][1]}</i></span>
        <i class="hex hint">{c.hex}</i>
        <i class={c.contrast >= 4.5 ? 'good ratio' : 'bad ratio'}>{c.contrast.toFixed(1)} : 1 <Icon name={c.contrast >= 4.5 ? 'ok' : 'warn'} /></i>
      </div>)}
      <p class="hint">{asks.length ? say.hueKept : say.hueOwn}</p>
    </div>
  </div>
}

function Taken() {
  const { name, account } = page.value!
  return <div class="taken">
    <p><Icon name="ok" /> <b>{name}</b>: {say.tookOver(account.words, account.pictures)} <button type="button" class="link" onClick={() => { page.value = null; set({ page: false }) }}>{say.notThis}</button></p>
    {(account.dropped?.length ?? 0) > 0 && <details><summary>{say.leftOut(account.dropped!.length)}</summary><ul>{account.dropped!.map((d, i) => <li key={i}>{d}</li>)}</ul></details>}
  </div>
}

function Sheet() {
  const all = seen.value?.pages?.length ?? 0
  const turn = (by: number) => void show(Math.min(all - 1, Math.max(0, at.value + by)))
  if (!project.value?.fresh) return <aside class="trial next"><p class="under">{say.opensNext}</p></aside>
  return <aside class="trial" aria-label={say.firstPage}>
    {svg.value ? <div class="first" role="img" aria-label={say.pageOf(String(at.value + 1), all)} ref={el => { if (el && el.dataset.svg !== svg.value) { el.innerHTML = svg.value; el.dataset.svg = svg.value } }} />
      : <ul class="wrong">{seen.value?.problems?.slice(0, 4).map(p => <li key={p.message}>{p.message}</li>)}</ul>}
    {all > 0 && <p class="turn"><span>{say.asPrints(at.value + 1, all)}</span>
      <button type="button" class="button small" aria-label={say.before} disabled={!at.value} onClick={() => turn(-1)}>‹</button><button type="button" class="button small" aria-label={say.after} disabled={at.value >= all - 1} onClick={() => turn(1)}>›</button></p>}
  </aside>
}
