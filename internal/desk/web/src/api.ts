// What the server says, and how it is asked. Addresses are relative: the key stands in the page's own.
export interface Place { path: string; kind: string; file: string; line: number; rich: boolean; block: boolean; text: string; family: string; size: number; leading: number; color: string; x: number; top: number; w: number; h: number; base: number; measure: number }
export interface Sheet { hash: string; w: number; h: number; label: string; texts: Place[] | null; pictures: Pictured[] | null }
export interface Pictured { path: string; src: string; alt: string; x: number; top: number; w: number; h: number }
export interface Field { key: string; kind: string; doc: string; value: string; required: boolean; leaf: string; options?: Choice[]; at?: string }
export interface Form { owner: string; type: string; file: string; line: number; fields: Field[]; picture?: string }
export interface FactShown { name: string; words: string; text: string; file?: string; guides: string[]; own?: boolean }
export interface Written { text: string; file: string; line: number; shared: string[]; here: boolean; facts: FactShown[]; original?: string; waits?: boolean }
export interface Saved { what: string; undo: number; redo: number }
export interface Problem { file: string; line: number; col: number; len: number; rule: string; weight: 'error' | 'warning' | 'info' | 'notice'; message: string; hint: string; excerpt?: string; path?: string; old?: string; new?: string; mends: boolean; sure: boolean }
export interface Shown { pages: Sheet[] | null; faces: { name: string; file: string }[] | null; parts: { title: string; page: number }[] | null; problems?: Problem[]; old?: string; took: number }
export interface Entry { name: string; id: string; lang: string; title: string; stamp: string; file: string; state: string; due?: string; left: number; errors: number; others: number }
export interface Choice { id: string; name: string }
export interface Project { practice: string; brand: string; folder: string; guides: Entry[] | null; offices: Choice[] | null; brands: Choice[] | null; editions: Choice[]; questions: number; shared: number; fresh: boolean; present?: string[] }
export interface Account { words: number; pictures: number; dropped: string[] | null; missing: string[] | null }
export interface Begun { guide?: string; wrong?: Record<string, string> }
export interface Report { ready: boolean; problems: Problem[]; grade: number; longest: number; words: number }
export interface Making { done: number; total: number; guide?: string; in?: string; place?: string; bytes?: number }
export interface Made { files: number; kept: number; changed: number; new: number; drafts: number; bytes: number; seconds: number; folder: string; first?: string; stops?: Problem[]; stopped: boolean; error?: string }
export interface PlanRow { name: string; title: string; lang: string; state: string; wanted: boolean; stops: number; left: number; cells?: Record<string, { files: Record<string, string>; bytes: number; pages: number }> }
export interface Plan { rows: PlanRow[]; editions: string[]; places: string[]; folder: string; working: boolean; opens: boolean }
export interface Everywhere { asked: number; guides: number; problems: (Problem & { guide: string })[] }
export interface Gap { path: string; prompt: string; name: string; line: number; may: boolean }
export interface Gaps { left: number; parts: { path: string; title: string; may: boolean; texts: Gap[] }[] }
export interface Change { path: string; show?: string; part: string; was: string; is: string; other: boolean }
export interface Remark { n: number; show?: string; words: string; gone?: boolean; by: string; on: string; text: string; closed?: string; answers: { by: string; on: string; text: string }[] }
export interface Review { remarks: Remark[]; signed?: string; by: string; credentials: string; again: string; broken?: string; changes: Change[] }
export interface Preview extends Shown { wrong: Record<string, string>; colors: { role: string; hex: string; contrast: number }[] | null }
export interface Look { name: string; title: string; file: string; own: boolean; base: string; logo: string; colors: { role: string; hex: string; contrast: number }[]; asks: { accent: string; deep: string; leaf: string }; display: string; text: string; families: Choice[]; pairs: { what: string; ratio: number; need: number }[] }
export interface View { guide: string; edition: string; place: string; brand: string; gray: boolean }

export class Refused extends Error {
  constructor(readonly code: number, text: string) { super(text) }
}

async function ask(address: string, init?: RequestInit): Promise<Response> {
  const r = await fetch(address, init)
  if (!r.ok) throw new Refused(r.status, (await r.text()).trim())
  return r
}

export const get = async <T>(address: string): Promise<T> => (await ask(address)).json()
export const text = async (address: string): Promise<string> => (await ask(address)).text()
export const post = async <T>(address: string, body: unknown): Promise<T> =>
  (await ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()

export const upload = async <T>(address: string, file: Blob): Promise<T> =>
  (await ask(address, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })).json()

export function query(v: View): string {
  const q = new URLSearchParams({ guide: v.guide, edition: v.edition })
  if (v.place) q.set('place', v.place)
  if (v.brand) q.set('brand', v.brand)
  if (v.gray) q.set('gray', '1')
  return '?' + q
}
