/** Lines as they arrive: blanks of other programs taken away, headings on our levels, lines of code as one block. */
import type { BlockType } from '#app/domain/text/flat/facts.ts'
import {
  isWholly,
  type Marks,
  noMarks,
  type PastedLine,
  type Run,
  withoutBold,
  wordsOf,
} from './pasted-line.ts'

export function finishedLines(lines: readonly PastedLine[]): PastedLine[] {
  const shift = lines.some(({ level }) => level === 1) ? 1 : 0
  const found: PastedLine[] = []
  const isAlone = lines.filter(({ runs }) => /\S/.test(wordsOf(runs))).length === 1
  for (const line of lines) {
    if (line.table || line.facts.type === 'rule') found.push(withTidyCells(line))
    else if (line.facts.type === 'code' || (isCodeLine(line) && !isAlone)) addCode(found, line)
    else {
      const runs = tidied(line.runs)
      if (runs.length === 0) continue
      const type = line.level === undefined ? undefined : headingOf(line.level + shift)
      found.push({ facts: { ...line.facts, ...(type && { type }) }, runs: type ? withoutBold(runs) : runs })
    }
  }
  return found
}

function withTidyCells(line: PastedLine): PastedLine {
  if (!line.table) return line
  const table = line.table.map((row) => row.map((cell) => ({ ...cell, lines: finishedLines(cell.lines) })))
  return { ...line, table }
}

/** What other documents nest deeper than we do ends at our last level. */
function headingOf(level: number): BlockType {
  return level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
}

const isCode = ({ code, href }: Marks) => code && href === null

function isCodeLine({ facts, level, runs }: PastedLine): boolean {
  return level === undefined && facts.list === undefined && isWholly(runs, isCode)
}

/** Word and Google Docs write a paragraph for each line of code. */
function addCode(found: PastedLine[], line: PastedLine): void {
  const isBlock = line.facts.type === 'code'
  const text = isBlock
    ? wordsOf(line.runs)
    : wordsOf(line.runs)
        .replace(/\u00a0/g, ' ')
        .trimEnd()
  const last = found.at(-1)
  const isSame =
    last?.facts.type === 'code' && !isBlock && last.facts.list === undefined && last.facts.lang === undefined
  const before = isSame ? found.pop() : undefined
  const all = before ? `${wordsOf(before.runs)}\n${text}` : text
  found.push({ facts: { ...line.facts, type: 'code' }, runs: [{ text: all, marks: noMarks }] })
}

/** One blank between words, none at the ends and beside line breaks; breaks within only. */
function tidied(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const { text, marks } of runs) {
    const before = kept.at(-1)?.text
    const isAtStart = before === undefined || /\n$/.test(before)
    let words = text.replace(/[ \u00a0]{2,}/g, ' ')
    if (isAtStart || (/[ \u00a0]$/.test(before) && /^[ \u00a0]/.test(words)))
      words = words.replace(/^[ \u00a0]+/, '')
    if (words === '\n') trimEnd(kept)
    if (words !== '' && !(words === '\n' && kept.length === 0)) kept.push({ text: words, marks })
  }
  do trimEnd(kept)
  while (kept.at(-1)?.text === '\n' && kept.pop())
  return kept
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last && last.text !== '\n'; last = runs.at(-1)) {
    const text = last.text.replace(/[ \u00a0]+$/, '')
    if (text === last.text) return
    runs.pop()
    if (text === '') continue
    runs.push({ ...last, text })
    return
  }
}
