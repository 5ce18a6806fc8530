/** Blocks of code: their letters as they stand, with every blank and line break. */
import { isBlock } from './elements.ts'
import { isFixedWidth, keepsBlanks } from './marks.ts'
import type { Style, Styles } from './styles.ts'
import { cellsOf, rowsOf } from './table.ts'

export interface PastedCode {
  readonly text: string
  readonly lang: string | null
}

/** Null for what is no block of code. Editors of code write divisions of lines in a typewriter's letters. */
export function codeOf(element: Element, style: Style, styles: Styles): PastedCode | null {
  const isCode =
    element.localName === 'pre' ||
    (element.localName === 'div' && keepsBlanks(style) === true && isFixedWidth(style) === true)
  if (!isCode) return null
  return { text: finished(textOf(element, styles)), lang: langOf(element) }
}

const codeCell = /(^|-)code($|-)|^js-file-line$/

/** The same for a table of lines, as GitHub shows code, and of their numbers, as web pages do. */
export function codeInTable(table: Element, styles: Styles): PastedCode | null {
  const lines: string[] = []
  for (const row of rowsOf(table)) {
    const all = cellsOf(row)
    const cells = all.filter((cell) => !isLineNumber(cell, styles) && textOf(cell, styles).trim() !== '')
    const [cell = all.at(-1), ...others] = cells
    if (!cell || others.length > 0 || !isCodeCell(cell, all.length, styles)) return null
    // of a comparison: whether the line is new, or taken away
    const sign = (cell.querySelector('[data-code-marker]') ?? cell).getAttribute('data-code-marker') ?? ''
    lines.push(sign + textOf(cell, styles).replace(/^\n+|\n+$/g, ''))
  }
  const lang = table.getAttribute('data-tagsearch-lang')?.toLowerCase()
  return lines.length > 0 ? { text: finished(lines.join('\n')), lang: lang || langOf(table) } : null
}

function isCodeCell(cell: Element, cellsInRow: number, styles: Styles): boolean {
  if ([...cell.classList].some((name) => codeCell.test(name))) return true
  const style = styles.of(cell)
  if (keepsBlanks(style) === true && isFixedWidth(style) === true) return true
  const { children } = cell
  return cellsInRow > 1 && children.length > 0 && [...children].every(({ localName }) => localName === 'pre')
}

const finished = (text: string) => text.replace(/\u00a0/g, ' ').replace(/^\n+|\s+$/g, '')

function textOf(element: Element, styles: Styles): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/\r\n?/g, '\n')
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const child = node as Element
    const isCell = child.localName === 'td' || child.localName === 'th'
    if (child.localName === 'br') text += '\n'
    else if ((isCell || !isBlock(child)) && isLineNumber(child, styles)) continue
    else if (!isBlock(child)) text += textOf(child, styles)
    else {
      const begins = text === '' || text.endsWith('\n') ? '' : '\n'
      const inside = textOf(child, styles)
      text += `${begins}${inside}${inside.endsWith('\n') ? '' : '\n'}`
    }
  }
  return text
}

const lineNumber =
  /(^|-)(line-?nos?|line-?numbers?|ln-numbers|linenodiv|gutter|blob-num|code-number)($|-)|^lnt?$/i

function isLineNumber(element: Element, styles: Styles): boolean {
  return (
    [...element.classList].some((name) => lineNumber.test(name)) ||
    styles.of(element).get('user-select') === 'none'
  )
}

const langClass = /\b(?:language|lang|highlight-source)-([\w+#.-]{1,40})/

function langOf(element: Element): string | null {
  const around = element.parentElement?.className ?? ''
  const within = element.querySelector('code[class]')?.className ?? ''
  return langClass.exec(`${element.className} ${within} ${around}`)?.[1] ?? null
}
