/**
 * Markdown as people paste it: headings, lists, quotes, code, tables, rules and the marks within. Text that shows none of
 * its signs is no Markdown, and stays as it is.
 */
import { deepestIndent, type Facts } from '#app/domain/text/flat/facts.ts'
import type { LeftOut } from './left-out.ts'
import { markdownRuns } from './markdown-words.ts'
import { noMarks, type PastedLine, type PastedRow } from './pasted-line.ts'

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const fence = /^(\s*)(`{3,}|~{3,})\s*([\w+#.-]{0,40})[^`]*$/
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const quote = /^ {0,3}>[ \t]?(.*)$/
const item = /^(\s*)([-*+•▪◦‣]|\d{1,3}[.)])[ \t]+(.*)$/
const tableEdge = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$/
const underline = /^ {0,3}(=+|-+)[ \t]*$/
const task = /^\[([ xX])\][ \t]+/

const signs = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^\s*[-*+•▪◦‣][ \t]+\S/m,
  /^\s*\d{1,3}[.)][ \t]+\S.*\n+\s*\d{1,3}[.)][ \t]+\S/m,
  /^\s*(```|~~~)/m,
  /^>[ \t]?\S/m,
  /^\s*\|?.*\|.*\n\s*\|?\s*:?-{2,}/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /\*\*[^\s*][^*\n]*\*\*/,
  /(?:^|\s)__[^\s_][^_\n]*__/,
  /~~[^\s~][^~\n]*~~/,
  /`[^`\n]+`/,
]

export const isMarkdown = (text: string) => signs.some((sign) => sign.test(text))

export function markdownLines(text: string, leftOut: LeftOut): PastedLine[] {
  const reader = new MarkdownReader({}, leftOut)
  return reader.read(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    ').split('\n'))
}

interface Open {
  /** Where the words of the item begin. */
  readonly indent: number
  readonly facts: Facts
}

class MarkdownReader {
  readonly #facts: Facts
  readonly #leftOut: LeftOut
  readonly #lines: PastedLine[] = []
  #paragraph: { facts: Facts; text: string } | null = null
  /** The items around, the outermost first. */
  #items: Open[] = []

  constructor(facts: Facts, leftOut: LeftOut) {
    this.#facts = facts
    this.#leftOut = leftOut
  }

  read(lines: readonly string[]): PastedLine[] {
    for (let at = 0; at < lines.length; ) at += this.#readAt(lines, at)
    this.#endParagraph()
    return this.#lines
  }

  /** Returns how many lines it read. */
  #readAt(lines: readonly string[], at: number): number {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      this.#endParagraph()
      return 1
    }
    const [, , marker, lang] = fence.exec(line) ?? []
    if (marker) return this.#readCode(lines, at, { marker, lang: lang || null })
    const under = this.#paragraph && this.#items.length === 0 && underline.exec(line)
    if (this.#paragraph && under) {
      this.#endParagraph(under[1]?.startsWith('=') ? 1 : 2)
      return 1
    }
    const quoted = quote.exec(line)
    if (quoted) return this.#readQuote(lines, at)
    if (rule.test(line)) this.#add({ facts: { ...this.#facts, type: 'rule' }, runs: [] })
    else if (line.includes('|') && tableEdge.test(lines[at + 1] ?? '')) return this.#readTable(lines, at)
    else if (heading.test(line)) this.#readHeading(heading.exec(line))
    else if (!this.#readItem(item.exec(line))) this.#readWords(line)
    return 1
  }

  #add(line: PastedLine): void {
    this.#endParagraph()
    this.#items = []
    this.#lines.push(line)
  }

  #runs(text: string) {
    return markdownRuns(text, noMarks, this.#leftOut)
  }

  #readHeading(found: RegExpExecArray | null): void {
    const [, marks = '', words = ''] = found ?? []
    this.#add({ facts: this.#facts, level: marks.length, runs: this.#runs(words) })
  }

  #endParagraph(level?: number): void {
    const open = this.#paragraph
    this.#paragraph = null
    if (!open) return
    this.#lines.push({
      facts: open.facts,
      runs: this.#runs(open.text),
      ...(level !== undefined && { level }),
    })
  }

  #readWords(line: string): void {
    const words = line.trimStart()
    // two blanks or a backslash break a line
    const isBroken = /( {2}|\\)$/.test(words)
    const text = `${words.replace(/( +|\\)$/, '')}${isBroken ? '<br>' : ''}`
    if (this.#paragraph) {
      this.#paragraph.text += `${this.#paragraph.text.endsWith('<br>') ? '' : ' '}${text}`
      return
    }
    this.#paragraph = { facts: this.#factsAt(line.length - words.length), text }
  }

  /** Further words of an item stand below its own. */
  #factsAt(indent: number): Facts {
    this.#items = this.#items.filter((open) => open.indent <= indent)
    const facts = this.#items.at(-1)?.facts
    return facts ? { ...facts, cont: true } : this.#facts
  }

  #readItem(found: RegExpExecArray | null): boolean {
    if (!found) return false
    const [, blanks = '', sign = '', words = ''] = found
    this.#endParagraph()
    this.#items = this.#items.filter(({ indent }) => indent <= blanks.length)
    const number = Number.parseInt(sign, 10)
    const list = Number.isNaN(number) ? 'ul' : 'ol'
    const indent = Math.min(this.#items.length, deepestIndent)
    const facts: Facts = { ...this.#facts, list, ...(indent > 0 && { indent }) }
    const before = this.#lines.findLast(({ facts: { indent: other = 0 } }) => other <= indent)?.facts
    const begins = before?.list !== list || (before.indent ?? 0) < indent
    this.#items.push({ indent: blanks.length + sign.length + 1, facts })
    const text = words.replace(task, (_, tick: string) => (tick === ' ' ? '☐ ' : '☑ '))
    this.#paragraph = { facts: begins && number > 1 ? { ...facts, start: number } : facts, text }
    return true
  }

  #readQuote(lines: readonly string[], from: number): number {
    this.#endParagraph()
    this.#items = []
    const inner: string[] = []
    for (let line = quote.exec(lines[from] ?? ''); line; line = quote.exec(lines[from + inner.length] ?? ''))
      inner.push(line[1] ?? '')
    const depth = Math.min((this.#facts.quote ?? 0) + 1, deepestIndent)
    this.#lines.push(...new MarkdownReader({ ...this.#facts, quote: depth }, this.#leftOut).read(inner))
    return inner.length
  }

  #readCode(
    lines: readonly string[],
    from: number,
    { marker, lang }: { marker: string; lang: string | null },
  ): number {
    this.#endParagraph()
    const indent = /^ */.exec(lines[from] ?? '')?.[0].length ?? 0
    const isEnd = (line: string) => line.trim().startsWith(marker) && line.trim().replace(/[`~]/g, '') === ''
    const found = lines.findIndex((line, at) => at > from && isEnd(line))
    const end = found < 0 ? lines.length : found
    const text = lines
      .slice(from + 1, end)
      .map((line) => line.replace(new RegExp(`^ {0,${indent}}`), ''))
      .join('\n')
    const facts: Facts = { ...this.#factsAt(indent), type: 'code', ...(lang && { lang }) }
    this.#lines.push({ facts, runs: [{ text, marks: noMarks }] })
    return end - from + 1
  }

  #readTable(lines: readonly string[], from: number): number {
    const rest = lines.slice(from)
    const end = rest.findIndex((line, at) => at > 1 && !line.includes('|'))
    const rows = (end < 0 ? rest : rest.slice(0, end)).filter((_, at) => at !== 1)
    this.#add({ facts: this.#facts, runs: [], table: rows.map((line, at) => this.#row(line, at === 0)) })
    return rows.length + 1
  }

  #row(line: string, isHeader: boolean): PastedRow {
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
    return cells.map((cell) => ({
      isHeader,
      colspan: 1,
      rowspan: 1,
      lines: [{ facts: {}, runs: this.#runs(cell.trim().replaceAll('\\|', '|')) }],
    }))
  }
}
