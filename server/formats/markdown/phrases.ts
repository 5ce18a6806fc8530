/**
 * The words of a block as Markdown phrases. Published runs carry their marks one by one; in Markdown marks are nested, so
 * that neighbours who share a mark stand inside one. Marks never begin or end with a blank: there Markdown has none.
 */
import type { PhrasingContent } from 'mdast'
import { isSafeHref, type RichMark, type RichNode } from '#app/domain/text/rich-text.ts'

/** How a line is broken: in headings and cells Markdown has only that of HTML. */
export type BreakStyle = 'markdown' | 'html'

const brokenLine: PhrasingContent = { type: 'html', value: '<br>' }

interface Piece {
  /** Null for a break of the line. */
  text: string | null
  marks: readonly RichMark[]
}

export function phrases(block: RichNode, style: BreakStyle = 'markdown'): PhrasingContent[] {
  return nest(withoutMarkedBlanks(trimmed(pieces(block))), [], style)
}

function pieces(node: RichNode): Piece[] {
  return (node.content ?? []).flatMap((child): Piece[] => {
    if (child.type === 'hardBreak') return [{ text: null, marks: [] }]
    if (child.text === undefined) return pieces(child)
    const marks = (child.marks ?? []).filter(isKnown)
    if (marks.some(isCode)) return [{ text: child.text, marks }]
    return child.text.split(/(\s+)/).flatMap((text) => (text === '' ? [] : [{ text, marks }]))
  })
}

const isCode = ({ type }: RichMark) => type === 'code'

function isKnown({ type, attrs }: RichMark): boolean {
  if (type === 'link') return typeof attrs?.href === 'string' && isSafeHref(attrs.href)
  return isCode({ type }) || Object.hasOwn(nodes, type)
}

const isBlank = ({ text, marks }: Piece) => text === null || (!marks.some(isCode) && /^\s+$/.test(text))
/** What HTML shows nothing of beside a break and at the ends of a block. A no-break space is a word. */
const isNothing = (piece: Piece | undefined) =>
  piece !== undefined && piece.text !== null && isBlank(piece) && /^[ \t\n\r]+$/.test(piece.text)

function trimmed(all: readonly Piece[]): Piece[] {
  const kept = all.filter(
    (piece, at) => !isNothing(piece) || (hasWords(all[at - 1]) && hasWords(all[at + 1])),
  )
  // a break at the end of a block breaks nothing, and its backslash would be a letter
  while (kept.at(-1)?.text === null) kept.pop()
  return kept
}

const hasWords = (piece: Piece | undefined) => piece !== undefined && piece.text !== null

/** Blanks and breaks have the marks that the words on both sides share. */
function withoutMarkedBlanks(all: readonly Piece[]): Piece[] {
  const wordsFrom = (at: number, step: 1 | -1) => {
    let place = at + step
    while (all[place] && isBlank(all[place] as Piece)) place += step
    return all[place]?.marks ?? []
  }
  return all.map((piece, at) => {
    if (!isBlank(piece)) return piece
    const after = wordsFrom(at, 1)
    const shared = wordsFrom(at, -1).filter(
      (mark) => !isCode(mark) && after.some((other) => isSame(mark, other)),
    )
    const own =
      piece.text === null ? shared : shared.filter((mark) => piece.marks.some((other) => isSame(mark, other)))
    return { text: piece.text, marks: own }
  })
}

function isSame(a: RichMark, b: RichMark): boolean {
  return a.type === b.type && a.attrs?.href === b.attrs?.href
}

/** Outermost first among marks that last equally long. */
const order = ['link', 'bold', 'italic', 'strike', 'superscript', 'subscript']

/** Pieces side by side, inside the marks that are `open`. */
function nest(all: readonly Piece[], open: readonly RichMark[], style: BreakStyle): PhrasingContent[] {
  const found: PhrasingContent[] = []
  let at = 0
  while (at < all.length) {
    const piece = all[at] as Piece
    const begins = piece.marks.filter((mark) => !isCode(mark) && !open.some((other) => isSame(mark, other)))
    const longest = begins
      .map((mark) => ({ mark, end: endOf(mark, all, at) }))
      .sort((a, b) => b.end - a.end || order.indexOf(a.mark.type) - order.indexOf(b.mark.type))[0]
    if (longest) {
      const inside = nest(all.slice(at, longest.end), [...open, longest.mark], style)
      found.push(...marked(longest.mark, inside))
      at = longest.end
    } else {
      if (wouldDefine(piece, open)) found.push(...tagged('code')([{ type: 'text', value: piece.text ?? '' }]))
      else addLeaf(found, piece, style)
      at++
    }
  }
  // a tag at the beginning of a line would begin a block of HTML
  const hasTags = found.some(({ type }) => type === 'html')
  return found.map((one) => (hasTags && one.type === 'break' ? brokenLine : one))
}

function endOf(mark: RichMark, all: readonly Piece[], from: number): number {
  let end = from
  while (all[end]?.marks.some((other) => isSame(mark, other))) end++
  return end
}

/** Neighbours of one kind are one: two spans of code that touch would be read as one of another shape. */
function addLeaf(found: PhrasingContent[], { text, marks }: Piece, style: BreakStyle): void {
  const last = found.at(-1)
  if (text === null) found.push(style === 'markdown' ? { type: 'break' } : brokenLine)
  else if (marks.some(isCode)) {
    if (last?.type === 'inlineCode') last.value += text
    else found.push({ type: 'inlineCode', value: text })
  } else if (last?.type === 'text') last.value += text
  else found.push({ type: 'text', value: text })
}

/** Whether `[a]: b` could come about: at the start of a block Markdown reads it as the definition of a reference, even in code. */
function wouldDefine({ text, marks }: Piece, open: readonly RichMark[]): boolean {
  return marks.some(isCode) && open.some(({ type }) => type === 'link') && text?.includes(']') === true
}

type Marked = (inside: PhrasingContent[], mark: RichMark) => PhrasingContent[]

/** Markdown has no signs for raised and lowered letters, but takes the tags of HTML. */
const tagged =
  (tag: string) =>
  (inside: PhrasingContent[]): PhrasingContent[] => [
    { type: 'html', value: `<${tag}>` },
    ...inside,
    { type: 'html', value: `</${tag}>` },
  ]

const nodes: Readonly<Record<string, Marked>> = {
  bold: (children) => [{ type: 'strong', children }],
  italic: (children) => [{ type: 'emphasis', children }],
  strike: (children) => [{ type: 'delete', children }],
  link: (children, { attrs }) => [{ type: 'link', url: String(attrs?.href), children }],
  superscript: tagged('sup'),
  subscript: tagged('sub'),
}

function marked(mark: RichMark, inside: PhrasingContent[]): PhrasingContent[] {
  return nodes[mark.type]?.(inside, mark) ?? inside
}
