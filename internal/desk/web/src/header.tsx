import { Icon } from './icons'
import { step } from './edit'
import { connected, entry, look, making, project, shown, trouble, undoable, view } from './state'
import { openMake, screen } from './make'
import { pane, togglePane } from './pane'
import { say } from './words'

export function Header() {
  const p = project.value
  if (screen.value) return <header>
    <h1 class="mark">guide<b>press</b></h1>
    <span class="where"><b>{say.make}</b> · {say.makeOf(p?.guides?.length ?? 0, p?.offices?.length ?? 0)}</span>
    <State />
    <button class="button" onClick={() => { screen.value = false }}>{say.back}</button>
  </header>
  return <header>
    <h1 class="mark">guide<b>press</b></h1>
    <Editions />
    <Languages />
    <Offices />
    <Looks />
    <State />
    <span class="steps">
      <button class="ghost" title="Ctrl Z" disabled={!undoable.value.undo} onClick={() => void step('undo')}><Icon name="undo" /><span class="more"> {say.undo}</span></button>
      <button class="ghost" title="Ctrl Shift Z" aria-label={say.redo} disabled={!undoable.value.redo} onClick={() => void step('redo')}><Icon name="redo" /></button>
    </span>
    <button class="button yaml" aria-pressed={!!pane.value} onClick={togglePane}>YAML</button>
    <button class="button filled" onClick={openMake}>{making.value?.total ? say.makingOf(making.value.done, making.value.total) : say.make}</button>
  </header>
}

function Editions() {
  const all = project.value?.editions ?? []
  return <>
    <div class="segments wide" role="group" aria-label={say.edition}>
      {all.map(e => <button key={e.id} title={e.name} aria-pressed={view.value.edition === e.id} onClick={() => look({ edition: e.id })}>{say.editions[e.id] ?? e.id}</button>)}
    </div>
    <Choice class="narrow" label={say.edition} value={view.value.edition} onPick={edition => look({ edition })}
      of={all.map(e => [e.id, say.editions[e.id] ?? e.id])} />
  </>
}

function Languages() {
  const e = entry.value
  const same = project.value?.guides?.filter(g => g.id === e?.id) ?? []
  if (same.length < 2) return null
  return <Choice label={say.language} value={e!.name} onPick={guide => look({ guide })} of={same.map(g => [g.name, say.languages[g.lang] ?? g.lang])} />
}

function Offices() {
  const offices = project.value?.offices ?? []
  if (!offices.length) return null
  return <Choice label={say.office} value={view.value.place} onPick={place => look({ place })} of={[['', say.whole], ...offices.map(o => [o.id, o.name] as [string, string])]} />
}

function Looks() {
  const brands = project.value?.brands ?? []
  return <>
    {brands.length > 1 && <Choice class="rest" label={say.brand} value={view.value.brand} onPick={brand => look({ brand })}
      of={brands.map(b => [b.id === project.value!.brand ? '' : b.id, b.name] as [string, string])} />}
    <button class="ghost rest" title={say.grayTip} aria-pressed={view.value.gray} onClick={() => look({ gray: !view.value.gray })}>{say.grey}</button>
  </>
}

interface ChoiceProps { label: string; value: string; of: [string, string][]; onPick: (value: string) => void; class?: string }

export function Choice({ label, value, of, onPick, class: extra }: ChoiceProps) {
  return <span class={'pick ' + (extra ?? '')}>
    <select aria-label={label} value={value} onChange={e => onPick(e.currentTarget.value)}>
      {of.map(([id, name]) => <option key={id} value={id} selected={id === value}>{name}</option>)}
    </select>
  </span>
}

function State() {
  let state = <span class="good"><Icon name="ok" /> {say.saved}{shown.value && <i class="more"> · {say.setIn(shown.value.took)}</i>}</span>
  if (!connected.value) state = <span class="bad" title={say.lostWhy}><Icon name="warn" /> {say.lost}</span>
  else if (trouble.value) state = <span class="bad"><Icon name="warn" /> {trouble.value}</span>
  else if (shown.value?.old || shown.value?.problems?.some(p => p.weight === 'error')) {
    const all = shown.value.problems?.filter(p => p.weight === 'error') ?? []
    const first = all.find(p => p.file === entry.value?.file) ?? all[0]
    state = <span class="bad"><Icon name="warn" /> {say.broken}{first ? ` · ${say.line(first.line)}` : ''}</span>
  }
  return <div class="state" role="status">{state}</div>
}
