// Keys that work everywhere on the desk. In an open text the browser's own undo goes letter by letter.
import { open, step } from './edit'
import { pasted } from './pictures'

export function keys() {
  document.addEventListener('paste', pasted)
  document.addEventListener('keydown', e => {
    if (open.value || e.target instanceof HTMLTextAreaElement || e.target instanceof HTMLInputElement) return
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z') {
      e.preventDefault()
      void step(e.shiftKey ? 'redo' : 'undo')
    } else if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'y') {
      e.preventDefault()
      void step('redo')
    }
  })
}
