/** Which elements are blocks, and which of them are headings in the eyes of the program that wrote them. */
import type { Style } from './styles.ts'

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup html legend main menu nav p section summary tbody td tfoot th thead tr'
  ).split(' '),
)

export const isBlock = (element: Element) => blocks.has(element.localName)

export const isHeading = (element: Element) => /^h[1-6]$/.test(element.localName)

/** 1 to 9; null for what is no heading. */
export function levelOf(element: Element, style: Style): number | null {
  const [, tag] = /^h([1-6])$/.exec(element.localName) ?? []
  if (tag) return Number(tag)
  if (element.getAttribute('role') === 'heading') return levelIn(element.getAttribute('aria-level')) ?? 2
  const [, named] = /\bMsoHeading([1-9])\b/.exec(element.className) ?? []
  if (named) return Number(named)
  if (/\bMsoTitle\b/.test(element.className)) return 1
  return element.localName === 'p' ? levelIn(style.get('mso-outline-level')) : null
}

function levelIn(text: string | null | undefined): number | null {
  return /^[1-9]$/.test(text ?? '') ? Number(text) : null
}
