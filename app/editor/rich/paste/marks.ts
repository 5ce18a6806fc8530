/** The marks that an element gives to its letters: by its tag first, then by its style, which may take them back. */
import type { Marks } from './pasted-line.ts'
import type { Style } from './styles.ts'

const byTag: Readonly<Record<string, Partial<Marks>>> = {
  b: { bold: true },
  strong: { bold: true },
  dt: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  sub: { subscript: true, superscript: false },
  sup: { superscript: true, subscript: false },
}

/** From here on a weight is bold. */
const boldFrom = 600

export function marksWithin(element: Element, style: Style, around: Marks): Marks {
  const marks = { ...around, ...byTag[element.localName] }
  const weight = style.get('font-weight')
  // a wrapper of Google Docs is a <b> that says that nothing is bold
  if (weight && weight !== 'inherit') marks.bold = /^bold/.test(weight) || Number(weight) >= boldFrom
  const slant = style.get('font-style')
  if (slant && slant !== 'inherit') marks.italic = /^(italic|oblique)/.test(slant)
  const line = style.get('text-decoration-line') ?? style.get('text-decoration') ?? ''
  if (line.includes('line-through')) marks.strike = true
  const align = style.get('vertical-align')
  if (align === 'super') Object.assign(marks, byTag.sup)
  else if (align === 'sub') Object.assign(marks, byTag.sub)
  return marks
}

const fixedWidth = /mono|consolas|courier|menlo|monaco|lucida console|source code|cascadia|fira code/

/** Whether letters here are those of a typewriter; null when the style does not say. */
export function isFixedWidth(style: Style): boolean | null {
  const [font] = (style.get('font-family') ?? '').split(',')
  return font && font !== 'inherit' ? fixedWidth.test(font) : null
}

/** Whether blanks and line breaks are kept as they stand; null when the style does not say. */
export function keepsBlanks(style: Style): boolean | null {
  const space = style.get('white-space') ?? style.get('white-space-collapse')
  return space && space !== 'inherit' ? /^(pre|break-spaces)/.test(space) : null
}
