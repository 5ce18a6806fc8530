/**
 * Published rich text as React elements. Only nodes and marks that are named here are shown, whatever the JSON holds;
 * everything else falls away and its words stay. Addresses are checked once more, because this is the last place to.
 */
import { Children, createElement, type ReactNode } from 'react'
import type { Language } from '#app/domain/language.ts'
import { directionOf } from '#app/domain/text/direction.ts'
import { headingDepths } from '#app/domain/text/rich-headings.ts'
import {
  deepestNesting,
  isSafeHref,
  plainText,
  type RichMark,
  type RichNode,
  type RichText,
} from '#app/domain/text/rich-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useForeign } from './foreign.tsx'

interface Props {
  text: RichText
  /** The level of the heading that stands above. */
  below: number
}

type Words = ReturnType<typeof useText>['t']['read']

interface Surroundings {
  depths: ReadonlyMap<RichNode, number>
  below: number
  words: Words
  /** What those words are in; what the text is in when that is another. */
  lang: Language
  foreign: Language | undefined
}

/** HTML has no more levels. */
const deepestHeading = 6

export function RichContent({ text, below }: Props) {
  const { t, lang } = useText()
  const foreign = useForeign()
  return (
    <div className="text" lang={foreign}>
      {children(text, { depths: headingDepths(text), below, words: t.read, lang, foreign }, 0)}
    </div>
  )
}

function children(node: RichNode, around: Surroundings, depth: number): ReactNode[] {
  if (depth > deepestNesting) return []
  // nothing here has a state of its own: the place is the key
  return Children.toArray((node.content ?? []).map((child) => view(child, around, depth + 1)))
}

const plainTags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
}

function view(node: RichNode, around: Surroundings, depth: number): ReactNode {
  if (typeof node.text === 'string') return marked(node.text, node.marks ?? [])
  const inner = children(node, around, depth)
  const dir = directionOfBlock(node)
  if (Object.hasOwn(plainTags, node.type))
    return createElement(plainTags[node.type] ?? 'p', { dir }, ...inner)
  switch (node.type) {
    case 'heading':
      return createElement(headingTag(around.below + 1 + (around.depths.get(node) ?? 0)), { dir }, ...inner)
    case 'orderedList':
      return (
        <ol start={count(node.attrs?.start)} dir={dir}>
          {inner}
        </ol>
      )
    case 'codeBlock':
      return (
        <pre>
          <code className={languageClass(node.attrs?.language)}>{inner}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    case 'table':
      return <RichTable node={node} around={around} depth={depth} />
    case 'callout':
      return <Callout tone={node.attrs?.tone} around={around} inner={inner} />
    default:
      return inner
  }
}

/** Blocks whose side of the page depends on their language; for code, cells and callouts what is in them decides. */
const directed = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'])

function directionOfBlock(node: RichNode): 'rtl' | undefined {
  return directed.has(node.type) ? directionOf(plainText(node)) : undefined
}

/** As HTML names the language of code, for whoever takes it from the page. */
function languageClass(language: unknown): string | undefined {
  return typeof language === 'string' && language !== '' ? `language-${language}` : undefined
}

function headingTag(level: number): string {
  return `h${Math.min(level, deepestHeading)}`
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value > 1 && value <= 1000 ? value : undefined
}

function Callout({ tone, around, inner }: { tone: unknown; around: Surroundings; inner: ReactNode[] }) {
  const known = tone === 'tip' || tone === 'warning' ? tone : 'note'
  return (
    <div className={`callout callout-${known}`} role="note">
      <p className="callout-tone" lang={around.foreign && around.lang}>
        {around.words.callouts[known]}
      </p>
      {inner}
    </div>
  )
}

function RichTable({ node, around, depth }: { node: RichNode; around: Surroundings; depth: number }) {
  const rows = (node.content ?? []).filter((row) => row.type === 'tableRow')
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a wide table scrolls by itself, and a keyboard must reach what scrolls
    // biome-ignore-start lint/a11y/useSemanticElements: a fieldset is for forms, a section would be a landmark among many of one name
    <div
      className="table-frame"
      role="group"
      aria-label={around.words.links.table}
      lang={around.foreign && around.lang}
      tabIndex={0}
    >
      <table lang={around.foreign}>
        <tbody>{Children.toArray(rows.map((row, place) => tableRow(row, place, around, depth)))}</tbody>
      </table>
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements: as above
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above
  )
}

function tableRow(row: RichNode, place: number, around: Surroundings, depth: number): ReactNode {
  const cells = (row.content ?? []).map((cell) => tableCell(cell, place, around, depth))
  return <tr>{Children.toArray(cells)}</tr>
}

function tableCell(cell: RichNode, row: number, around: Surroundings, depth: number): ReactNode {
  const spans = { colSpan: count(cell.attrs?.colspan), rowSpan: count(cell.attrs?.rowspan) }
  const inner = children(cell, around, depth + 2)
  // a header without words is none: the empty corner of a table
  if (cell.type !== 'tableHeader' || plainText(cell).trim() === '') return <td {...spans}>{inner}</td>
  return (
    <th {...spans} scope={row === 0 ? 'col' : 'row'}>
      {inner}
    </th>
  )
}

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

function marked(text: string, marks: readonly RichMark[]): ReactNode {
  return marks.reduce<ReactNode>(withMark, text)
}

function withMark(inner: ReactNode, mark: RichMark): ReactNode {
  if (Object.hasOwn(markTags, mark.type)) return createElement(markTags[mark.type] ?? 'span', null, inner)
  const href = mark.attrs?.href
  if (mark.type !== 'link' || typeof href !== 'string' || !isSafeHref(href)) return inner
  return (
    <a href={href} rel="noopener noreferrer">
      {inner}
    </a>
  )
}
