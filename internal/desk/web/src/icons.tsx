// Signs on a field of 16. Each is decoration: a word stands with it or names its button.
const shapes = {
  warn: <path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.4v.6" />,
  stop: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke-width="2" />,
  ok: <path d="M3 8.6l3.2 3.2L13 4.8" stroke-width="1.8" />,
  note: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.4v3.6M8 4.9v.5" />,
  up: <path d="M8 13V3M4 7l4-4 4 4" />,
  down: <path d="M8 3v10M4 9l4 4 4-4" />,
  more: <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" stroke-width="2.4" />,
  undo: <path d="M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6" />,
  redo: <path d="M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  home: <path d="M2.5 7.5 8 3l5.5 4.5M4 6.6V13h8V6.6M6.8 13V9.5h2.4V13" />,
  pin: <path d="M8 14s4.5-4.3 4.5-7.6a4.5 4.5 0 0 0-9 0C3.500 9.700 8 14 8 14zM8 8a1.700 1.700 0 1 0 0-3.400A1.700 1.700 0 0 0 8 8z" />,
  question: <path d="M2.500 3h11v8H8l-3 2.500V11H2.500zM6.600 5.900a1.500 1.500 0 1 1 1.900 1.400c-.3.1-.5.3-.5.7M8 9.300v.2" />,
  blocks: <path d="M2.500 2.500h11v4h-11zM2.500 9.500h4.500v4H2.500zM9.500 9.500h4v4h-4z" />,
  brand: <path d="M6 10.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM10 13a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z" />,
  folder: <path d="M2 4h4l1.500 1.500H14v7H2z" />,
  one: <path d="M4 2.500h8v11H4z" />,
  two: <path d="M2 3.500h5.300v9H2zM8.700 3.500H14v9H8.700z" />,
}

export type IconName = keyof typeof shapes

export function Icon({ name }: { name: IconName }) {
  return <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">{shapes[name]}</svg>
}
