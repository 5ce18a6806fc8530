/** Lines as HTML that the schema reads: its own elements and nothing else. */
import { blockOf, buildTree } from '#app/domain/text/flat/build-tree.ts'
import type { Marks, PastedCell, PastedLine, Run } from './pasted-line.ts'

export function htmlOf(lines: readonly PastedLine[]): string {
  return buildTree<PastedLine, string>(lines, {
    block: (line) => [blockHtml(line)],
    group: (type, attrs, children) => groupHtml(type, attrs, children.join('')),
  }).join('')
}

const groupTags = {
  callout: 'div',
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
} as const

function groupHtml(
  type: keyof typeof groupTags,
  attrs: Readonly<Record<string, unknown>> | null,
  inner: string,
): string {
  const tag = groupTags[type]
  const start = type === 'orderedList' && attrs?.start !== 1 ? ` start="${attrs?.start}"` : ''
  const tone = type === 'callout' ? ` data-tone="${attrs?.tone}"` : ''
  return `<${tag}${start}${tone}>${inner}</${tag}>`
}

function blockHtml({ facts, runs, table }: PastedLine): string {
  if (table) return tableHtml(table)
  const { type, attrs } = blockOf(facts)
  const inner = runs.map(runHtml).join('')
  switch (type) {
    case 'heading':
      return `<h${attrs?.level}>${inner}</h${attrs?.level}>`
    case 'horizontalRule':
      return '<hr>'
    case 'codeBlock': {
      const lang = facts.lang ? ` class="language-${escaped(facts.lang)}"` : ''
      return `<pre><code${lang}>${escaped(runs.map(({ text }) => text).join(''))}</code></pre>`
    }
    default:
      return `<p>${inner}</p>`
  }
}

function tableHtml(rows: readonly (readonly PastedCell[])[]): string {
  return `<table><tbody>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`
}

function cellHtml({ isHeader, colspan, rowspan, lines }: PastedCell): string {
  const tag = isHeader ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  return `<${tag}${spans}>${htmlOf(lines) || '<p></p>'}</${tag}>`
}

const tags: readonly (readonly [name: keyof Omit<Marks, 'href'>, tag: string])[] = [
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['strike', 's'],
  ['italic', 'em'],
  ['bold', 'strong'],
]

function runHtml({ text, marks }: Run): string {
  const inner = tags.reduce(
    (html, [name, tag]) => (marks[name] ? `<${tag}>${html}</${tag}>` : html),
    text === '\n' ? '<br>' : escaped(text),
  )
  return marks.href === null ? inner : `<a href="${escaped(marks.href)}">${inner}</a>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
