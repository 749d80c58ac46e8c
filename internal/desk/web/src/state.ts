// What the page knows. Parts of the page read these signals and are drawn anew when they change.
import { batch, computed, signal } from '@preact/signals'
import { get, query, text, type Made, type Making, type Project, type Report, type Shown, type View } from './api'

export const project = signal<Project | null>(null)
export const shown = signal<Shown | null>(null)
export const report = signal<Report | null>(null)
export const connected = signal(true)
export const trouble = signal('')
export const view = signal<View>(remembered())
export const zoom = signal(1)
export const twoUp = signal(false)
export const at = signal(0) // the page in sight
export const making = signal<Making | null>(null)
export const made = signal<Made | null>(null)
export const undoable = signal({ undo: 0, redo: 0 })
export const drawn = signal<Record<string, string>>({}) // pages by their hash

// tellOf are those who follow the making of files.
export const tellOf: { making?: (e: Making) => void; made?: () => void } = {}

export const entry = computed(() => project.value?.guides?.find(g => g.name === view.value.guide))

// The address remembers the view, so that a page that is loaded anew shows the same.
function remembered(): View {
  const q = new URLSearchParams(location.hash.slice(1))
  return { guide: q.get('guide') ?? '', edition: q.get('edition') ?? 'web', place: q.get('place') ?? '', brand: q.get('brand') ?? '', gray: q.get('gray') === '1' }
}

export function look(change: Partial<View>) {
  const next = { ...view.value, ...change }
  batch(() => {
    if (next.guide !== view.value.guide) { report.value = null; at.value = 0; shown.value = null }
    view.value = next
  })
  history.replaceState(null, '', '#' + query(next).slice(1))
  void refresh()
}

// start asks for everything, and listens to what happens.
export async function start() {
  const ears = new EventSource('events')
  ears.onopen = () => { if (!connected.value) { connected.value = true; void all() } }
  ears.onerror = () => { connected.value = false }
  ears.addEventListener('changed', () => void all())
  ears.addEventListener('checked', () => { void loadProject(); void loadReport() })
  ears.addEventListener('making', e => { making.value = JSON.parse(e.data); tellOf.making?.(making.value!) })
  ears.addEventListener('made', e => { making.value = null; made.value = JSON.parse(e.data); tellOf.made?.() })
  await all()
}

async function all() {
  await loadProject()
  if (project.value?.fresh) return
  first()
  if (view.value.guide) await refresh()
}

// first opens a guide where none is open.
function first() {
  const guides = project.value?.guides
  if (guides?.length && !guides.some(g => g.name === view.value.guide)) look({ guide: guides[0].name })
}

// reload asks for the project anew, when something was made in it.
export const reload = () => loadProject()

async function loadProject() {
  await attempt(async () => { project.value = await get<Project>('project') })
}

let turn = 0
let latest: Promise<void> = Promise.resolve()

// refresh shows the view's pages, and ends when those of the last question are there, whoever asked it.
export async function refresh(): Promise<void> {
  let last = latest = renew()
  for (await last; last !== latest; await last) last = latest
}

// renew asks for the pages. The page in sight is fetched first; an answer that a later question has overtaken is dropped.
async function renew() {
  const mine = ++turn
  await attempt(async () => {
    const next = await get<Shown>('pages' + query(view.value))
    if (mine !== turn) return
    faces(next)
    const have = drawn.value
    const pages = next.pages ?? []
    const near = pages.map((_, i) => i).sort((a, b) => Math.abs(a - at.value) - Math.abs(b - at.value))
    const missing = near.map(i => pages[i].hash).filter(h => !have[h])
    const soon = missing.splice(0, 2)
    const got = Object.fromEntries(await Promise.all(soon.map(fetched)))
    if (mine !== turn) return
    batch(() => { drawn.value = keep(pages.map(p => p.hash), { ...have, ...got }); shown.value = next })
    void loadReport()
    const rest = Object.fromEntries(await Promise.all(missing.map(fetched)))
    if (mine === turn) drawn.value = { ...drawn.value, ...rest }
  })
}

const keep = (hashes: string[], have: Record<string, string>) => Object.fromEntries(hashes.filter(h => have[h]).map(h => [h, have[h]]))

// fetched gets a page. One that has changed again in the meantime is gone; what has changed is then told anyway.
const fetched = async (hash: string) => [hash, await text('page/' + hash).catch(() => '')]

async function loadReport() {
  if (!view.value.guide) return
  const mine = view.value.guide
  await attempt(async () => {
    const r = await get<Report>('problems' + query(view.value))
    if (mine === view.value.guide && (r.ready || !report.value)) report.value = r
  })
}

const known = new Set<string>()

export function faces(s: Shown) {
  for (const f of s.faces ?? []) {
    if (known.has(f.name)) continue
    known.add(f.name)
    const face = new FontFace(f.name, `url(face/${f.file})`)
    document.fonts.add(face)
    void face.load()
  }
}

// attempt does something that asks the server. What it refuses is said; that it is gone shows by itself.
export async function attempt(what: () => Promise<void>) {
  try {
    await what()
    trouble.value = ''
  } catch (e) {
    if (e instanceof TypeError) connected.value = false
    else trouble.value = e instanceof Error ? e.message : String(e)
  }
}
