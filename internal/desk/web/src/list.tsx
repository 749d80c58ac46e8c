import { everywhere } from './everywhere'
import { about, turnTo } from './forms'
import { Icon, type IconName } from './icons'
import { entry, look, project, shown, view } from './state'
import { screen } from './make'
import { follow } from './pane'
import { another } from './start'
import { say } from './words'
import type { Entry } from './api'

export function List() {
  const p = project.value
  return <nav aria-label={say.list}>
    {p && <button class="row every" title={say.allProblems} aria-pressed={everywhere.value} onClick={() => { screen.value = false; everywhere.value = !everywhere.value }}><Icon name="warn" /><span>{say.problems}</span><i>{(p.guides ?? []).reduce((n, g) => n + g.errors + g.others, 0)}</i></button>}
    <h2>{say.guides}</h2>
    <ul onKeyDown={arrows}>{originals(p?.guides ?? []).map(g => <li key={g.name}><Guide {...g} /></li>)}</ul>
    {p && <button class="newguide" title={say.newGuide} onClick={() => { another.value = true }}><Icon name="plus" /><span>{say.newGuide}</span></button>}
    {p && <>
      <h2>{say.shared}</h2>
      <ul class="shared">
        <Row icon="home" name={say.practice} opens="practice" />
        <Row icon="pin" name={say.offices} of={p.offices?.length} opens="locations" />
        <Row icon="question" name={say.questions} of={p.questions} />
        <Row icon="blocks" name={say.sharedBlocks} of={p.shared} />
        <Row icon="brand" name={say.brand} of={p.brands?.find(b => b.id === (view.value.brand || p.brand))?.name} opens="brand" />
      </ul>
    </>}
  </nav>
}

function Row({ icon, name, of, opens }: { icon: IconName; name: string; of?: number | string; opens?: string }) {
  if (opens) return <li><button class="row" title={name} aria-pressed={about.value.split('/')[0] === opens} onClick={() => { everywhere.value = screen.value = false; turnTo(opens) }}><Icon name={icon} /><span>{name}</span><i>{of}</i></button></li>
  return <li class="row" title={name}><Icon name={icon} /><span>{name}</span><i>{of}</i></li>
}

// originals are one entry a guide; its translations are chosen in the header.
function originals(all: Entry[]): Entry[] {
  return all.filter(g => !all.some(o => o.id === g.id && o !== g && (o.lang === 'en' || g.lang !== 'en' && all.indexOf(o) < all.indexOf(g))))
}

function Guide(g: Entry) {
  const here = g.id === entry.value?.id
  const all = g.errors + g.others
  return <button class="guide" data-guide={g.name} aria-current={here ? 'page' : undefined} title={g.title} onClick={() => { everywhere.value = screen.value = false; look({ guide: g.name }); follow() }}>
    {shown.value && g.state !== 'broken' ? <img src={`thumb/${g.name}?${g.stamp}`} alt="" width={38} height={49} loading="lazy" /> : <span class="blank" />}
    <span class="name">{g.title}<State {...g} /></span>
    {all > 0 && <span class={'badge ' + (g.errors ? 'bad' : 'so')} aria-hidden="true">{all}</span>}
  </button>
}

function State(g: Entry) {
  const problems = g.errors + g.others
  if (g.state === 'broken') return <em class="chip bad">{say.broken}</em>
  const words = [g.state === 'draft' ? say.draft : g.state === 'due' ? `${say.due} ${day(g.due!)}` : g.state === 'reviewed' ? say.reviewed : '', g.left ? say.toWrite(g.left) : '', problems ? say.count(problems) : '']
  const tone = g.errors || g.state === 'due' ? 'bad' : problems || g.left || g.state === 'draft' ? 'so' : 'good'
  const text = words.filter(Boolean).join(' · ')
  return text ? <em class={'chip ' + tone}>{text}</em> : null
}

const day = (iso: string) => new Date(iso + 'T12:00').toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'short' })

// arrows move between the guides; Tab goes on to the page.
export function arrows(e: KeyboardEvent & { currentTarget: HTMLElement }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key]
  if (!step) return
  const all = [...e.currentTarget.querySelectorAll<HTMLElement>('button')]
  const next = all[all.indexOf(document.activeElement as HTMLElement) + step]
  if (next) { e.preventDefault(); next.focus() }
}
