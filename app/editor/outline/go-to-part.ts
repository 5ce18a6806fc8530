/** The parts of the page that F6 goes through: the bar, the outline, each section. */
const parts = '.editor-bar, .outline, .editor-section > h2'

/** Puts the focus into the part after (before) that of `from`; false where there is none further on. */
export function goToPart(from: Element | null, by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(parts)]
  const own = from?.closest('.editor-bar, .outline, .editor-section')
  const at = all.findIndex((part) => own?.contains(part))
  const part = all[at < 0 ? 0 : at + by]
  if (!part) return false
  const target = part.matches('h2') ? part : part.querySelector<HTMLElement>('a[href], button')
  target?.focus()
  return target !== null
}
