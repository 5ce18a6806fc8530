/** Blocks of code: their letters as they stand, with every blank and line break. */
import { isBlock } from './elements.ts'
import { isFixedWidth, keepsBlanks } from './marks.ts'
import type { Style, Styles } from './styles.ts'

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
  const text = textOf(element, styles)
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+|\s+$/g, '')
  return { text, lang: langOf(element) }
}

function textOf(element: Element, styles: Styles): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.nodeValue ?? '').replace(/\r\n?/g, '\n')
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const child = node as Element
    if (child.localName === 'br') text += '\n'
    else if (isBlock(child)) {
      const begins = text === '' || text.endsWith('\n') ? '' : '\n'
      const inside = textOf(child, styles)
      text += `${begins}${inside}${inside.endsWith('\n') ? '' : '\n'}`
    } else if (!isLineNumber(child, styles)) text += textOf(child, styles)
  }
  return text
}

function isLineNumber(element: Element, styles: Styles): boolean {
  return (
    /\b(line-?no|line-?numbers?|lnt?)\b/i.test(element.className) ||
    styles.of(element).get('user-select') === 'none'
  )
}

const langClass = /\b(?:language|lang|highlight-source)-([\w+#.-]{1,40})/

function langOf(element: Element): string | null {
  const around = element.parentElement?.className ?? ''
  const within = element.querySelector('code')?.className ?? ''
  return langClass.exec(`${element.className} ${within} ${around}`)?.[1] ?? null
}
