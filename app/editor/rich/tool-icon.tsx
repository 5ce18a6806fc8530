/** Signs of the writing tools, on the grid of app/components/ui/icon.tsx. Their buttons carry names and say them on pointing. */
const paths = {
  open: 'M6 3.5 10.5 8 6 12.5',
  previous: 'M3.5 10 8 5.5 12.5 10',
  next: 'M3.5 6 8 10.5 12.5 6',
  moveUp: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  moveDown: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  undo: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5H10a3.5 3.5 0 0 1 0 7H6',
  redo: 'M10.5 2.5l3 3-3 3M13.5 5.5H6a3.5 3.5 0 0 0 0 7h4',
  bold: 'M4.5 2.5h4a2.7 2.7 0 0 1 0 5.4h-4ZM4.5 7.9h4.8a2.8 2.8 0 0 1 0 5.6H4.5Z',
  italic: 'M6.5 2.5h5M4.5 13.5h5M9.2 2.5 6.8 13.5',
  strike:
    'M2.5 8h11M11.5 4.5C11 3.2 9.7 2.5 8 2.5c-2 0-3.4 1-3.4 2.6 0 1 .5 1.7 1.4 2.2M4.4 11c.4 1.6 1.8 2.5 3.7 2.5 2.1 0 3.6-1 3.6-2.7 0-.6-.2-1.1-.5-1.5',
  code: 'M5 4.5 1.7 8 5 11.5M11 4.5 14.3 8 11 11.5M9 3 7 13',
  subscript: 'M2.5 3.5l6 7M8.5 3.5l-6 7M11.2 10.6a1.4 1.4 0 1 1 2.4 1l-2.4 2.4h2.6',
  superscript: 'M2.5 5.5l6 7M8.5 5.5l-6 7M11.2 3.1a1.4 1.4 0 1 1 2.4 1l-2.4 2.4h2.6',
  link: 'M6.5 9.5l3-3M7.5 4.5l1.3-1.3a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.3 1.3a2.8 2.8 0 0 1-4-4L4.5 7.5',
  heading2: 'M2.5 3v10M8.5 3v10M2.5 8h6M11.5 10a1.6 1.6 0 1 1 2.8 1L11.5 13.5h3.2',
  heading3: 'M2.5 3v10M8.5 3v10M2.5 8h6M11.5 8.5h3l-1.7 2a1.5 1.5 0 1 1-1.5 2.3',
  heading4: 'M2.5 3v10M8.5 3v10M2.5 8h6M13.8 13.5v-5.5l-2.8 3.8h4',
  paragraph: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  bulletList: 'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  orderedList: 'M6.5 4h7.5M6.5 8h7.5M6.5 12h7.5M2 3l1-.7V6M1.9 10.3a1 1 0 1 1 1.8.7L1.9 13.5h2',
  blockquote: 'M3 3v10M6.5 5h7M6.5 8h7M6.5 11h4',
  callout: 'M2.5 3h11v8h-6L4.5 13.5V11h-2ZM8 5v2.5M8 9v.01',
  table: 'M2 3h12v10H2ZM2 6.5h12M2 9.7h12M6.5 3v10',
  codeBlock: 'M2 3h12v10H2ZM6.5 6 4.5 8l2 2M9.5 6l2 2-2 2',
  horizontalRule: 'M2 8h12M4 4h8M4 12h8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  rowAbove: 'M2 8h12v5.5H2ZM8 1.5v4M6 3.5h4',
  rowBelow: 'M2 2.5h12V8H2ZM8 10.5v4M6 12.5h4',
  columnBefore: 'M8 2h5.5v12H8ZM1.5 8h4M3.5 6v4',
  columnAfter: 'M2.5 2H8v12H2.5ZM10.5 8h4M12.5 6v4',
  removeRow: 'M2 5.5h12v5H2ZM6.3 6.3l3.4 3.4M9.7 6.3 6.3 9.7',
  removeColumn: 'M5.5 2h5v12h-5ZM6.3 6.3l3.4 3.4M9.7 6.3 6.3 9.7',
  headerRow: 'M2 3h12v10H2ZM2 7h12M3.5 5h9',
  removeTable: 'M2 3h12v10H2ZM5.5 5.5l5 5M10.5 5.5l-5 5',
  note: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2V11M8 4.9v.6',
  tip: 'M6 11.5h4M6.5 13.5h3M8 2a4 4 0 0 0-2.3 7.3l.3 2.2h4l.3-2.2A4 4 0 0 0 8 2Z',
  warning: 'M8 2 1.5 13.5h13ZM8 6.5v3.5M8 11.6v.6',
} as const

export type ToolIconName = keyof typeof paths

export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
