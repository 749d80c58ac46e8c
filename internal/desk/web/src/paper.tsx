import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Choice } from './header'
import { grown, open } from './edit'
import { Dock, Editor } from './editor'
import { Icon } from './icons'
import { at, drawn, entry, shown, twoUp, view, zoom } from './state'
import { pane, togglePane } from './pane'
import { dropped, hold, Pictures } from './pictures'
import { Frame } from './structure'
import { hover, press, Texts } from './texts'
import { say } from './words'
import type { Sheet } from './api'

const room = signal(720) // the width there is for pages
const widest = 720 / 612 // pixels a point at 100 %

// scale is pixels a point: a page takes the room there is, never more than 720 at 100 %.
export function scale(w: number): number {
  const n = twoUp.value ? 2 : 1
  return Math.min(widest, (room.value - 16 * (n - 1)) / (n * w)) * zoom.value
}

export function Paper() {
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([e]) => { room.value = Math.max(200, e.contentRect.width) })
    watch.observe(main.current!)
    return () => watch.disconnect()
  }, [])
  const s = shown.value
  return <main>
    {s?.old && <p class="ribbon" role="alert"><Icon name="warn" /><b>{say.old(new Date(s.old).toLocaleTimeString([], { timeStyle: 'short' }))}</b> {say.oldMore} {!pane.value && <button class="button small" onClick={togglePane}>{say.mendInText}</button>}</p>}
    <div class={'scroll' + (s?.old ? ' old' : '')} ref={el => { main.current = el }} id="paper" tabIndex={-1} role="region" aria-label={say.pages} onScroll={e => inSight(e.currentTarget)}>
      {s && !s.pages?.length && <p class="empty">{say.nothing} {!pane.value && entry.value && <button class="button small" onClick={togglePane}>{say.mendInText}</button>}</p>}
      <div class={twoUp.value ? 'pages two' : 'pages'}>
        {s?.pages?.map((p, i) => <Page key={i} sheet={p} i={i} all={s.pages!.length} />)}
      </div>
    </div>
    {open.value ? <Dock /> : <Foot />}
  </main>
}

function Page({ sheet, i, all }: { sheet: Sheet; i: number; all: number }) {
  const box = useRef<HTMLDivElement>(null)
  const svg = drawn.value[sheet.hash]
  useLayoutEffect(() => {
    if (svg && box.current && box.current.dataset.hash !== sheet.hash) {
      box.current.innerHTML = svg
      box.current.dataset.hash = sheet.hash
    }
  }, [svg, sheet.hash])
  const k = scale(sheet.w)
  const label = sheet.label || String(i + 1)
  return <section class="page" data-page={i} aria-label={say.pageOf(label, all)} style={{ width: sheet.w * k + 'px', height: sheet.h * k + (open.value?.page === i ? grown.value : 0) + 'px' }}
    onMouseOver={e => hover(e, i)} onClick={e => press(e, i)} onDragOver={hold} onDrop={e => dropped(e, sheet, k)}>
    <div class="ink" ref={box} lang={view.value.guide.split('.')[1] ?? 'en'} style={{ height: sheet.h * k + 'px' }} />
    <Pictures sheet={sheet} page={i} k={k} />
    <Texts sheet={sheet} page={i} k={k} />
    <Editor page={i} k={k} />
    <Frame sheet={sheet} page={i} k={k} />
  </section>
}

// inSight finds the page that stands in the middle.
function inSight(pane: HTMLElement) {
  const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
  for (const p of pane.querySelectorAll<HTMLElement>('.page')) {
    if (p.getBoundingClientRect().bottom + 10 >= middle) { at.value = Number(p.dataset.page); return }
  }
}

export function goTo(i: number) {
  document.querySelector(`.page[data-page="${i}"]`)?.scrollIntoView({ block: 'start' })
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2]

function Foot() {
  const s = shown.value
  useEffect(() => { // a zoom keeps the page in sight where it is
    goTo(at.value)
  }, [zoom.value, twoUp.value])
  if (!s?.pages?.length) return null
  const step = (by: number) => { zoom.value = steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(zoom.value) + by))] }
  return <div class="foot" role="toolbar" aria-label={say.pages}>
    <Choice label={say.page} value={String(at.value)} onPick={v => goTo(Number(v))} of={s.pages.map((p, i) => [String(i), title(i, p)])} />
    <button title={say.zoomOut} aria-label={say.zoomOut} disabled={zoom.value === steps[0]} onClick={() => step(-1)}><Icon name="minus" /></button>
    <span class="percent">{Math.round(zoom.value * 100)} %</span>
    <button title={say.zoomIn} aria-label={say.zoomIn} disabled={zoom.value === steps.at(-1)} onClick={() => step(1)}><Icon name="plus" /></button>
    <button title={say.twoUp} aria-label={say.twoUp} aria-pressed={twoUp.value} onClick={() => { twoUp.value = !twoUp.value }}><Icon name="two" /></button>
  </div>
}

function title(i: number, p: Sheet): string {
  const part = shown.value?.parts?.filter(x => x.page <= i).at(-1)
  return say.pageOf(p.label || String(i + 1), shown.value!.pages!.length) + (part ? ' · ' + part.title : '')
}
