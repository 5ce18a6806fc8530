/** Two rich texts that look alike to a reader are the same in canonical form: its words, blocks and marks, nothing else. */
import { headingDepths } from '#app/domain/text/rich-headings.ts'
import type { RichNode, RichText } from '#app/domain/text/rich-text.ts'

export function canonical(text: RichText): unknown {
  const depths = headingDepths(text)
  const block = (node: RichNode): unknown[] => {
    const { type, attrs = {}, content = [] } = node
    if (type === 'paragraph' || type === 'heading') {
      const words = inline(node)
      return words.length > 0 ? [[type === 'heading' ? `heading ${depths.get(node)}` : type, ...words]] : []
    }
    if (type === 'codeBlock')
      return [[type, attrs.language ?? '', content.map(({ text = '' }) => text).join('')]]
    if (type === 'horizontalRule') return [[type]]
    const inner = content.flatMap(block)
    if (type === 'orderedList') return [[`${type} ${attrs.start ?? 1}`, ...inner]]
    if (type === 'tableCell' || type === 'tableHeader')
      return [[`${type} ${attrs.colspan ?? 1}x${attrs.rowspan ?? 1}`, ...inner]]
    return inner.length > 0 || type === 'listItem' || type === 'tableRow' ? [[type, ...inner]] : []
  }
  return text.content.flatMap(block)
}

interface Letter {
  letter: string
  marks: readonly string[]
  isCode: boolean
}

/** Runs of letters with the same marks. Blanks beside a break or at an end show nothing; blanks have the marks of both neighbours. */
function inline({ content = [] }: RichNode): [words: string, ...marks: string[]][] {
  const all: Letter[] = content.flatMap(({ text, type, marks = [] }) => {
    const names = marks.map(({ type, attrs }) => (attrs?.href ? `${type} ${attrs.href}` : type)).sort()
    if (type === 'hardBreak') return [{ letter: '\n', marks: [], isCode: false }]
    const isCode = names.includes('code')
    return [...(text ?? '')].map((letter) => ({ letter, marks: names, isCode }))
  })
  const isBlank = (one: Letter | undefined) => one !== undefined && !one.isCode && /\s/.test(one.letter)
  const isSpace = (one: Letter | undefined) => one !== undefined && !one.isCode && /[ \t\r]/.test(one.letter)
  const kept = all.filter((one, at) => {
    if (!isSpace(one)) return true
    let before = at - 1
    while (isSpace(all[before])) before--
    // only the last blank of several, and none beside a break
    return (
      !isSpace(all[at + 1]) &&
      all[before] &&
      all[before]?.letter !== '\n' &&
      all[at + 1] &&
      all[at + 1]?.letter !== '\n'
    )
  })
  while (kept.at(-1)?.letter === '\n' && !kept.at(-1)?.isCode) kept.pop()
  const neighbour = (at: number, step: 1 | -1) => {
    let place = at + step
    while (isBlank(kept[place])) place += step
    return kept[place]?.marks ?? []
  }
  const runs: [string, ...string[]][] = []
  for (const [at, one] of kept.entries()) {
    const marks = isBlank(one)
      ? neighbour(at, -1).filter((mark) => mark !== 'code' && neighbour(at, 1).includes(mark))
      : one.marks
    const letter = isSpace(one) ? ' ' : one.letter
    const last = runs.at(-1)
    if (last && last.slice(1).join() === marks.join()) last[0] += letter
    else runs.push([letter, ...marks])
  }
  return runs
}
