// The text pane's field: CodeMirror with YAML, a bundle of its own that is fetched when the pane is opened first. It lives in a
// shadow root, where its styles are sheets made by the script, which the page's policy lets pass.
import { autocompletion, completionKeymap, type CompletionContext } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Text } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export interface Mark { line: number; col: number; len: number; weight: string; message: string; hint: string }
export interface Offers { from: number; options: { label: string; insert: string; doc: string }[]; doc: string }
export type Ask = (text: string, line: number, col: number) => Promise<Offers | null>
export interface Pane { text: () => string; put: (text: string) => void; mark: (marks: Mark[]) => void; at: (line: number, col: number) => void; focus: () => void; end: () => void }

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: '#1F5FBF' }, { tag: tags.comment, color: '#545C6A', fontStyle: 'italic' }, { tag: [tags.string, tags.content], color: '#1E2430' },
  { tag: [tags.punctuation, tags.separator], color: '#AB4B29' }, { tag: [tags.number, tags.bool], color: '#2F6B45' },
])

const look = EditorView.theme({
  '&': { position: 'absolute !important', inset: '0', fontSize: '12.5px', backgroundColor: '#fff' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '20px' },
  '.cm-gutters': { backgroundColor: '#F7F5F1', color: '#545C6A', borderRight: '1px solid #DDD9D1', minWidth: '52px' },
  '.cm-activeLine': { backgroundColor: '#F7F5F1' }, '.cm-lintRange': { backgroundImage: 'none !important', borderBottom: '2px solid #C98A00' }, '.cm-lintRange-error': { backgroundColor: '#FBEAE7', borderBottom: '2px solid #A3261B' },
  '.cm-tooltip': { border: '1px solid #DDD9D1', borderRadius: '6px', backgroundColor: '#fff', font: '400 13px/18px Desk, sans-serif', maxWidth: '480px' },
  '.cm-tooltip .said, .cm-completionInfo': { padding: '6px 10px', maxWidth: '320px' }, '.cm-tooltip-autocomplete > ul': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: '12.5px' }, '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: '#1F5FBF', color: '#fff' },
})

// place is where a line's column is, both counted from 1, in characters.
const place = (doc: Text, line: number, col: number) => {
  const l = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(l.from + [...l.text].slice(0, col - 1).join('').length, l.to)
}

function open(into: HTMLElement, text: string, name: string, changed: (text: string) => void, keep: () => void, ask: Ask): Pane {
  const root = into.shadowRoot ?? into.attachShadow({ mode: 'open' })
  const state = (doc: string) => EditorState.create({ doc, extensions: [
    lineNumbers(), history(), drawSelection(), highlightActiveLine(), search(), yaml(), syntaxHighlighting(colors), look, indentUnit.of('  '), EditorState.tabSize.of(2), EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0', spellcheck: 'true' }),
    autocompletion({ override: [async (c: CompletionContext) => {
      const l = c.state.doc.lineAt(c.pos), got = await ask(c.state.doc.toString(), l.number, [...l.text.slice(0, c.pos - l.from)].length + 1)
      if (!got?.options.length) return null
      const from = place(c.state.doc, l.number, got.from)
      if (!c.explicit && from === c.pos) return null
      return { from, options: got.options.map(o => ({ label: o.label, apply: o.insert, info: o.doc || undefined })), validFor: /^[\w-]*$/ }
    }] }),
    hoverTooltip(async (v, pos) => {
      const l = v.state.doc.lineAt(pos), key = /^[ -]*"?([\w]+)"?:/.exec(l.text)
      if (!key || pos > l.from + key[0].length) return null
      const got = await ask(v.state.doc.toString(), l.number, l.text.length + 1)
      if (!got?.doc) return null
      return { pos: l.from + key[0].indexOf(key[1]), end: l.from + key[0].length - 1, create: () => { const dom = document.createElement('div'); dom.className = 'said'; dom.textContent = got.doc; return { dom } } }
    }),
    keymap.of([...completionKeymap, { key: 'Mod-s', run: () => { keep(); return true } }, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    EditorView.updateListener.of(u => { if (u.docChanged) changed(u.state.doc.toString()) }),
  ] })
  const view = new EditorView({ state: state(text), parent: root, root })
  return {
    text: () => view.state.doc.toString(),
    put: text => view.setState(state(text)),
    mark: marks => view.dispatch(setDiagnostics(view.state, marks.map((m): Diagnostic => {
      const from = place(view.state.doc, m.line, m.col), line = view.state.doc.lineAt(from)
      return { from, to: Math.min(Math.max(from + m.len, from + 1), Math.max(line.to, from)), severity: m.weight === 'error' ? 'error' : m.weight === 'warning' ? 'warning' : 'info', message: m.message + (m.hint ? '. ' + m.hint : '') }
    }))),
    at: (line, col) => { const p = place(view.state.doc, line, col); view.dispatch({ selection: { anchor: p }, effects: EditorView.scrollIntoView(p, { y: 'center' }) }) },
    focus: () => view.focus(),
    end: () => view.destroy(),
  }
}

(globalThis as unknown as { guidepressText: typeof open }).guidepressText = open
