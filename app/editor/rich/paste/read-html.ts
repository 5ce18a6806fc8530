/**
 * Reads the HTML of a clipboard into lines: from Word, Google Docs, Outlook, Excel, LibreOffice and web pages. Whatever
 * it is wrapped in, a line knows the list, quote and heading that it is in; so lists that are nested wrongly, or are no
 * lists at all, come out right.
 */
import type { Facts, ListKind } from '#app/domain/text/flat/facts.ts'
import { codeInTable, codeOf, type PastedCode } from './code.ts'
import { isBlock, isHeading, levelOf } from './elements.ts'
import type { LeftOut } from './left-out.ts'
import { isLeftOut, isLetter } from './left-out-elements.ts'
import { LineBuilder } from './line-builder.ts'
import { followableHref, isFootnoteSign } from './links.ts'
import { isFixedWidth, keepsBlanks, marksWithin } from './marks.ts'
import { isSign, type OfficeItem, officeItem, withoutBullet } from './office-list.ts'
import { type Marks, noMarks, type PastedLine } from './pasted-line.ts'
import type { Style, Styles } from './styles.ts'
import { type Around, factsWithin, type Item, kindOf, listFacts, outermost } from './surroundings.ts'
import { isLayout, readTable } from './table.ts'

export class HtmlReader {
  readonly styles: Styles
  readonly leftOut: LeftOut
  readonly isOffice: boolean
  readonly #lines = new LineBuilder()
  /** The number of the last item of a Word list at each level. */
  readonly #numbers: { readonly list: string; readonly number: number }[] = []

  constructor(styles: Styles, { leftOut, isOffice }: { leftOut: LeftOut; isOffice: boolean }) {
    this.styles = styles
    this.leftOut = leftOut
    this.isOffice = isOffice
  }

  read(root: Element): readonly PastedLine[] {
    this.#children(root, outermost)
    return this.#lines.take()
  }

  /** The lines of a cell, by themselves. */
  readonly #cell = (cell: Element): readonly PastedLine[] => {
    this.#children(cell, { ...outermost, marks: this.#marks(cell, noMarks), isInCell: true })
    return this.#lines.take()
  }

  #children(parent: Node, around: Around): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#text(node.nodeValue ?? '', around)
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, around)
    }
  }

  #text(text: string, around: Around): void {
    const words = text.replace(/[\u200b\ufeff]/g, '')
    if (!around.keepsBlanks) this.#lines.write(words, around.marks, kindOf(around), false)
    else
      for (const [at, part] of words.split(/\r\n?|\n/).entries()) {
        if (at > 0) this.#lines.break(around.marks)
        this.#lines.write(part, around.marks, kindOf(around), true)
      }
  }

  #element(element: Element, around: Around): void {
    const style = this.styles.of(element)
    if (isLetter(element)) this.#text(element.getAttribute('alt') ?? '', around)
    else if (!isLeftOut(element, style, this)) this.#kept(element, style, around)
  }

  #kept(element: Element, style: Style, around: Around): void {
    switch (element.localName) {
      case 'br':
        this.#lines.break(around.marks)
        break
      case 'hr':
        this.#lines.end()
        this.#lines.add({ facts: { ...around.facts, type: 'rule' }, runs: [] })
        break
      case 'input':
        this.#text(element.hasAttribute('checked') ? '☑ ' : '☐ ', around)
        break
      case 'table':
        this.#table(element, around)
        break
      case 'ul':
      case 'ol':
        this.#list(element, around)
        break
      case 'li':
        this.#item(element, around, 'ul')
        break
      default:
        this.#other(element, style, around)
    }
  }

  #other(element: Element, style: Style, around: Around): void {
    const code = codeOf(element, style, this.styles)
    if (code) this.#code(code, around)
    else if (isBlock(element)) this.#block(element, around)
    else if (!isSign(style) || around.level !== undefined) this.#inline(element, around)
  }

  #marks(element: Element, around: Marks): Marks {
    const style = this.styles.of(element)
    const marks = marksWithin(element, style, around)
    return { ...marks, code: isFixedWidth(style) ?? marks.code }
  }

  #inline(element: Element, around: Around): void {
    const style = this.styles.of(element)
    const isSpaces = style.has('mso-spacerun') || style.has('mso-tab-count')
    if (isSpaces) {
      const blanks = (element.textContent ?? '').replace(/\s/g, '\u00a0')
      this.#lines.write(blanks, around.marks, kindOf(around), true)
      return
    }
    let marks = this.#marks(element, around.marks)
    if (element.localName === 'a' && element.hasAttribute('href')) {
      const href = followableHref(element.getAttribute('href') ?? '')
      if (href !== null) marks = { ...marks, href }
      else if (!isFootnoteSign(element)) this.leftOut.add('links')
    }
    if (element.localName === 'q') this.#text('”', around)
    this.#children(element, { ...around, marks, keepsBlanks: keepsBlanks(style) ?? around.keepsBlanks })
    if (element.localName === 'q') this.#text('”', around)
  }

  #block(element: Element, around: Around): void {
    this.#lines.end()
    const style = this.styles.of(element)
    const level = levelOf(element, style) ?? around.level
    const inside: Around = {
      ...around,
      level,
      // headings and table heads are bold by themselves
      marks: isHeading(element)
        ? { ...this.#marks(element, around.marks), bold: false }
        : this.#marks(element, around.marks),
      keepsBlanks: keepsBlanks(style) ?? around.keepsBlanks,
      facts: factsWithin(element, around.facts),
    }
    const item = level === undefined ? officeItem(element, this.styles) : null
    if (item) this.#children(element, { ...inside, item: this.#officeItem(item, inside) })
    else if (/MsoList/i.test(element.className)) this.#looseItem(element, inside)
    else this.#children(element, inside)
    this.#lines.end()
  }

  #officeItem({ list, kind, level, number }: OfficeItem, { facts, depth }: Around): Item {
    const last = this.#numbers[level]
    const expected = last?.list === list ? last.number + 1 : 1
    this.#numbers.length = level
    this.#numbers[level] = { list, number: number ?? expected }
    const isOther = kind === 'ol' && number !== null && number !== expected && number > 1
    return {
      isUsed: false,
      facts: { ...facts, ...listFacts(kind, depth + level), ...(isOther && { start: number }) },
    }
  }

  /** A paragraph of a Word list that has no sign: it goes on with the item before, or has its bullet in its words. */
  #looseItem(paragraph: Element, around: Around): void {
    const bare = withoutBullet(paragraph.textContent ?? '')
    const before = this.#lines.last?.facts
    const facts = bare !== null ? listFacts('ul', around.depth + 1) : before?.list ? before : null
    if (!facts) {
      this.#children(paragraph, around)
      return
    }
    const { start: _, type: __, ...rest } = facts
    this.#children(paragraph, { ...around, item: { isUsed: bare === null, facts: rest } })
  }

  #list(list: Element, around: Around): void {
    this.#lines.end()
    const kind: ListKind = list.localName === 'ol' ? 'ol' : 'ul'
    const start = Number(list.getAttribute('start') ?? 1)
    let isFirst = true
    const inside = { ...around, depth: around.depth + 1 }
    for (const child of list.children) {
      if (child.localName !== 'li') {
        this.#element(child, inside)
        continue
      }
      const value = Number(child.getAttribute('value') ?? (isFirst ? start : 1))
      this.#item(child, inside, kind, value)
      isFirst = false
    }
    this.#lines.end()
  }

  #item(element: Element, around: Around, kind: ListKind, number = 1): void {
    this.#lines.end()
    if (isLeftOut(element, this.styles.of(element), this)) return
    // Word on the web writes a list of its own for each item
    const level = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level') ?? 0)
    const facts = { ...around.facts, ...listFacts(kind, Math.max(around.depth, level, 1)) }
    const isOther = kind === 'ol' && number > 1
    const tick = element.getAttribute('aria-checked')
    const sign = tick === null ? '' : tick === 'true' ? '☑ ' : '☐ '
    const item = { isUsed: false, facts: { ...facts, ...(isOther && { start: number }) }, sign }
    const inside = { ...around, item, marks: this.#marks(element, around.marks) }
    this.#children(element, inside)
    this.#lines.end()
  }

  #code({ text, lang }: PastedCode, around: Around): void {
    this.#lines.end()
    if (text.trim() === '') return
    const facts: Facts = { ...kindOf(around).begin().facts, type: 'code', ...(lang && { lang }) }
    this.#lines.add({ facts, runs: [{ text, marks: noMarks }] })
  }

  #table(table: Element, around: Around): void {
    this.#lines.end()
    const code = codeInTable(table, this.styles)
    if (code) {
      this.#code(code, around)
      return
    }
    const isArranging = isLayout(table)
    if (around.isInCell && !isArranging) this.leftOut.add('innerTables')
    if (around.isInCell || isArranging) {
      this.#children(table, around)
      return
    }
    // what was read so far waits while cells are read
    const before = this.#lines.take()
    const { rows, caption } = readTable(table, this.styles, this.#cell)
    for (const line of [...before, ...caption]) this.#lines.add(line)
    if (rows.length > 0) this.#lines.add({ facts: kindOf(around).begin().facts, runs: [], table: rows })
  }
}
