/** Rich text as React elements: only nodes and marks that the description knows, addresses checked once more. */
import { Children, createElement, type ReactNode } from 'react'
import { isSafeHref, type RichMark, type RichNode, type RichText } from '#app/domain/text/rich-text.ts'

export function RichView({ text }: { text: RichText }) {
  return <div className="rich-text">{children(text)}</div>
}

/** The field is a heading of level 3. */
const headingOffset = 2
const deepestHeading = 6

const plainTags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
}

function children(node: RichNode): ReactNode[] {
  // nothing here has a state of its own: the place is the key
  return Children.toArray((node.content ?? []).map(view))
}

function view(node: RichNode): ReactNode {
  if (node.text !== undefined) return marked(node.text, node.marks ?? [])
  const tag = plainTags[node.type]
  if (tag) return createElement(tag, null, ...children(node))
  const attrs = node.attrs ?? {}
  switch (node.type) {
    case 'heading':
      return createElement(
        `h${Math.min(deepestHeading, Number(attrs.level ?? 2) + headingOffset)}`,
        null,
        ...children(node),
      )
    case 'orderedList':
      return <ol start={Number(attrs.start ?? 1)}>{children(node)}</ol>
    case 'codeBlock':
      return (
        <pre>
          <code>{children(node)}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    case 'table':
      return (
        <div className="table-frame">
          <table>
            <tbody>{children(node)}</tbody>
          </table>
        </div>
      )
    case 'tableHeader':
      return <th {...spans(attrs)}>{children(node)}</th>
    case 'tableCell':
      return <td {...spans(attrs)}>{children(node)}</td>
    case 'callout':
      return (
        <div className="callout" data-tone={String(attrs.tone ?? 'note')}>
          {children(node)}
        </div>
      )
    default:
      return children(node)
  }
}

function spans(attrs: Readonly<Record<string, unknown>>) {
  return { colSpan: Number(attrs.colspan ?? 1), rowSpan: Number(attrs.rowspan ?? 1) }
}

const markTags: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' }

function marked(text: string, marks: readonly RichMark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    const tag = markTags[mark.type]
    if (tag) return createElement(tag, null, inner)
    const href = mark.attrs?.href
    if (mark.type === 'link' && typeof href === 'string' && isSafeHref(href))
      return (
        <a href={href} rel="noopener noreferrer">
          {inner}
        </a>
      )
    return inner
  }, text)
}
