// What reviewers say: each remark at its words, answered and settled here. One thread is open at a time.
import { signal } from '@preact/signals'
import { chosen, note, show } from './edit'
import { post, Refused, type Remark, type Saved } from './api'
import { Icon } from './icons'
import { shown, view } from './state'
import { say } from './words'

const near = signal(-1) // the remark whose thread is open
const wrong = signal('')

// name is who speaks; it is kept for the next time.
const name = signal(localStorage.getItem('name') ?? '')

async function send(what: object, then: () => Promise<void>): Promise<boolean> {
  wrong.value = ''
  try {
    note(await post<Saved>('remark', { view: view.value, by: name.value, ...what }))
    localStorage.setItem('name', name.value)
    await then()
    return true
  } catch (e) { wrong.value = e instanceof Refused ? e.message : say.unsaid; return false }
}

export function Remarks({ all, load, day }: { all: Remark[]; load: () => Promise<void>; day: (iso: string) => string }) {
  const open = all.filter(r => !r.closed), settled = all.filter(r => r.closed)
  const c = chosen.value
  const t = c && shown.value?.pages?.[c.page]?.texts?.find(t => t.path === c.path)
  const one = (r: Remark) => <Thread key={r.n} r={r} load={load} day={day} />
  return <section class="remarks" aria-labelledby="remarks-head">
    <h2 id="remarks-head">{open.length ? say.openRemarks(open.length) : say.noRemarks}</h2>
    <ul>{open.map(one)}</ul>
    {settled.length > 0 && <details><summary>{say.settledRemarks(settled.length)}</summary><ul>{settled.map(one)}</ul></details>}
    {t && near.value < 0 ? <form onSubmit={async e => {
      e.preventDefault()
      const form = e.currentTarget, field = form.querySelector('textarea')!
      if (await send({ do: 'remark', path: t.path, text: field.value }, load)) field.value = ''
    }}>
      <label for="remark-text">{say.remarkOn} <q>{t.text.length > 60 ? t.text.slice(0, 60) + '…' : t.text}</q></label>
      <textarea id="remark-text" rows={2} /><Name id="remark-name" />
      <button class="button small">{say.addRemark}</button>
    </form> : near.value < 0 && <p class="hint">{say.remarkHow}</p>}
    {wrong.value && <p class="wrong" role="alert">{wrong.value}</p>}
  </section>
}

const Name = ({ id }: { id: string }) => <p class="who"><label for={id}>{say.name}</label><input id={id} value={name.value} autocomplete="name" onInput={e => { name.value = e.currentTarget.value }} /></p>

function Thread({ r, load, day }: { r: Remark; load: () => Promise<void>; day: (iso: string) => string }) {
  const is = near.value === r.n
  return <li class={'thread' + (r.closed ? ' settled' : '')}>
    <button class="head" aria-expanded={is} onClick={() => { near.value = is ? -1 : r.n; if (!is && r.show) { show(r.show) } }}><Icon name={r.closed ? 'ok' : 'question'} /><span><b>{r.by}</b> <i>{day(r.on)}</i><br />{r.text}</span></button>
    {is && <div class="inside">
      <blockquote>{r.gone ? <em>{say.wordsGone} </em> : ''}{r.words}</blockquote>
      {r.answers.map((a, i) => <p key={i}><b>{a.by}</b> <i class="hint">{day(a.on)}</i><br />{a.text}</p>)}
      {!r.closed && <form onSubmit={async e => {
        e.preventDefault()
        const field = e.currentTarget.querySelector('textarea')!
        if (await send({ do: 'answer', n: r.n, was: r.text, text: field.value }, load)) field.value = ''
      }}><label for={'answer-' + r.n}>{say.answer}</label><textarea id={'answer-' + r.n} rows={2} /><Name id={'answer-name-' + r.n} />
        <p class="do"><button class="button small">{say.answer}</button><button type="button" class="button small" onClick={async () => { if (await send({ do: 'close', n: r.n, was: r.text }, load)) near.value = -1 }}>{say.settle}</button></p></form>}
      {r.closed && <p class="hint">{say.settledOn(day(r.closed))} <button class="link" onClick={() => void send({ do: 'open', n: r.n, was: r.text }, load)}>{say.openAgain}</button></p>}
    </div>}
  </li>
}
