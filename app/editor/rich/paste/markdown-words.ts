/** The marks within a paragraph of Markdown, as far as people write them. */
import { normalisedHref } from '#app/domain/text/href.ts'
import type { LeftOut } from './left-out.ts'
import type { Marks, Run } from './pasted-line.ts'

type Found = RegExpExecArray
interface Sign {
  readonly find: RegExp
  readonly read: (found: Found, marks: Marks, leftOut: LeftOut) => readonly Run[] | null
}

const mark =
  (name: keyof Omit<Marks, 'href'>): Sign['read'] =>
  ([, words = ''], marks, leftOut) =>
    markdownRuns(words, { ...marks, [name]: true }, leftOut)

const plain = (words: string, marks: Marks): readonly Run[] => (words === '' ? [] : [{ text: words, marks }])

const signs: readonly Sign[] = [
  { find: /\\([!-/:-@[-`{-~])/, read: ([, sign = ''], marks) => plain(sign, marks) },
  {
    find: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/,
    read: ([, , code = ''], marks) => plain(code.replace(/^ (.*) $/s, '$1'), { ...marks, code: true }),
  },
  {
    find: /!\[([^\]]*)\]\([^)]*\)/,
    read: (_, __, leftOut) => {
      leftOut.add('pictures')
      return []
    },
  },
  {
    find: /\[((?:[^[\]\\]|\\.)+)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))*)>?(?:\s+["'(][^)]*["')])?\s*\)/,
    read: ([, words = '', address = ''], marks, leftOut) => {
      const href = normalisedHref(address)
      const isPlace = href === null || href.startsWith('#') || href.startsWith('/')
      if (isPlace) leftOut.add('links')
      return markdownRuns(words, isPlace ? marks : { ...marks, href }, leftOut)
    },
  },
  {
    find: /<((?:https?:\/\/|mailto:)[^\s<>]+)>/,
    read: ([, address = ''], marks) =>
      plain(address.replace(/^mailto:/, ''), { ...marks, href: normalisedHref(address) }),
  },
  { find: /\*\*(?=\S)((?:[^*]|\*(?!\*))*?\S\*?)\*\*/, read: mark('bold') },
  { find: /(?<![\p{L}\d])__(?=\S)([^_]+(?:_[^_]+)*)__(?![\p{L}\d])/u, read: mark('bold') },
  { find: /~~(?=\S)([^~]+)~~/, read: mark('strike') },
  {
    find: /\*(?=[^\s*])((?:[^*]|\*\*[^*]+\*\*)*[^\s*])\*|\*(?=[^\s*])([^\s*])\*/,
    read: ([, words, one], marks, leftOut) =>
      markdownRuns(words ?? one ?? '', { ...marks, italic: true }, leftOut),
  },
  { find: /(?<![\p{L}\d])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\d])/u, read: mark('italic') },
  { find: /<sub>([^<]*)<\/sub>/i, read: mark('subscript') },
  { find: /<sup>([^<]*)<\/sup>/i, read: mark('superscript') },
  { find: /<br ?\/?>/i, read: (_, marks) => plain('\n', marks) },
]

export function markdownRuns(text: string, marks: Marks, leftOut: LeftOut): Run[] {
  const runs: Run[] = []
  let rest = text
  while (rest !== '') {
    const first = firstSign(rest)
    if (!first) break
    const { sign, found } = first
    runs.push(...plain(rest.slice(0, found.index), marks), ...(sign.read(found, marks, leftOut) ?? []))
    rest = rest.slice(found.index + found[0].length)
  }
  return [...runs, ...plain(rest, marks)]
}

function firstSign(text: string): { sign: Sign; found: Found } | null {
  let first: { sign: Sign; found: Found } | null = null
  for (const sign of signs) {
    const found = sign.find.exec(text)
    if (found && (!first || found.index < first.found.index)) first = { sign, found }
  }
  return first
}
