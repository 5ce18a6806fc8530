/** What is written into a draft is read back as it was. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { writeRich } from '#app/domain/text/flat/write.ts'
import { plainText, type RichMark, type RichNode, type RichText } from '#app/domain/text/rich-text.ts'

const words = (text: string, ...marks: RichMark[]): RichNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
const block = (type: string, attrs: RichNode['attrs'] | null, ...content: RichNode[]): RichNode => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length > 0 && { content }),
})
const p = (text: string) => block('paragraph', null, words(text))
const item = (...content: RichNode[]) => block('listItem', null, ...content)
const bullets = (...content: RichNode[]) => block('bulletList', null, ...content)
const numbers = (start: number, ...content: RichNode[]) => block('orderedList', { start }, ...content)
const cell = (type: 'tableHeader' | 'tableCell', text: string, rowspan = 1, colspan = 1) =>
  block(type, { rowspan, colspan }, text ? p(text) : block('paragraph', null))
const row = (...content: RichNode[]) => block('tableRow', null, ...content)

function writtenAndRead(...content: RichNode[]): RichNode[] {
  const doc = new Y.Doc()
  let id = 0
  writeRich(doc, 'context', { type: 'doc', content }, () => `id-${String(++id).padStart(8, '0')}`)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return readRich(copy, 'context').content.map(withoutId)
}

/** A table's id is the draft's own matter. */
function withoutId(node: RichNode): RichNode {
  const { attrs, content, ...rest } = node
  return {
    ...rest,
    ...(attrs && node.type !== 'table' && { attrs }),
    ...(content && { content: content.map(withoutId) }),
  }
}

const structures: [string, RichNode[]][] = [
  ['headings', [block('heading', { level: 2 }, words('Ett')), block('heading', { level: 4 }, words('Två'))]],
  ['an empty block between others', [p('före'), block('paragraph', null), p('efter')]],
  [
    'a list of three levels',
    [bullets(item(p('a'), bullets(item(p('b'), numbers(1, item(p('c')))), item(p('d')))), item(p('e')))],
  ],
  [
    'a further paragraph of an item, before and behind an inner list',
    [bullets(item(p('a'), p('mer'), bullets(item(p('b'))), p('sist')), item(p('c')))],
  ],
  [
    'a heading and code in an item',
    [
      numbers(
        1,
        item(block('heading', { level: 3 }, words('R'))),
        item(block('codeBlock', null, words('x\n  y'))),
      ),
    ],
  ],
  ['an item that only holds a list', [bullets(item(bullets(item(p('inre')))))]],
  ['numbers that begin at seven', [numbers(7, item(p('sju')), item(p('åtta')))]],
  [
    'two numbered lists, the second from one',
    [numbers(1, item(p('a'))), p('mellan'), numbers(1, item(p('b')))],
  ],
  [
    'quotes in quotes',
    [block('blockquote', null, p('yttre'), block('blockquote', null, p('inre')), p('yttre igen'))],
  ],
  [
    'callouts beside each other',
    [
      block('callout', { tone: 'tip' }, p('ett'), p('två')),
      block('callout', { tone: 'tip' }, p('tre')),
      block('callout', { tone: 'warning' }, p('fyra')),
    ],
  ],
  [
    'a list in a quote in a callout',
    [block('callout', { tone: 'note' }, block('blockquote', null, bullets(item(p('a')))))],
  ],
  [
    'code with its language, indentation and line breaks',
    [block('codeBlock', { language: 'sql' }, words('select\n\t1\n'))],
  ],
  ['rules', [block('horizontalRule', null), p('mellan'), block('horizontalRule', null)]],
  ['a hard break', [block('paragraph', null, words('ett'), block('hardBreak', null), words('två'))]],
  [
    'marks that overlap',
    [
      block(
        'paragraph',
        null,
        words('a', { type: 'bold' }),
        words('b', { type: 'bold' }, { type: 'italic' }),
        words('c', { type: 'italic' }),
        words('d', { type: 'code' }, { type: 'link', attrs: { href: 'https://a.example/' } }),
      ),
    ],
  ],
  [
    'a table with a header row',
    [
      block(
        'table',
        null,
        row(cell('tableHeader', 'År'), cell('tableHeader', 'Kr')),
        row(cell('tableCell', '2025'), cell('tableCell', '')),
      ),
    ],
  ],
  [
    'a table with header row and column',
    [
      block(
        'table',
        null,
        row(cell('tableHeader', 'År'), cell('tableHeader', 'Kr')),
        row(cell('tableHeader', '2025'), cell('tableCell', '3')),
      ),
    ],
  ],
  [
    'merged cells',
    [
      block(
        'table',
        null,
        row(cell('tableCell', 'a', 2, 1), cell('tableCell', 'b', 1, 2)),
        row(cell('tableCell', 'c'), cell('tableCell', 'd')),
      ),
    ],
  ],
  [
    'lists and line breaks in a cell',
    [
      block(
        'table',
        null,
        row(block('tableCell', { rowspan: 1, colspan: 1 }, p('a'), bullets(item(p('b'))))),
      ),
    ],
  ],
]

test.each(structures)('%s', (_what, content) => {
  expect(writtenAndRead(...content)).toEqual(content)
})

describe('what a draft cannot hold keeps its words', () => {
  const kept: [string, RichNode, string][] = [
    ['an unknown block', block('poll', null, words('ja eller nej')), 'ja eller nej'],
    [
      'a table within a table',
      block(
        'table',
        null,
        row(block('tableCell', null, block('table', null, row(cell('tableCell', 'inre'))))),
      ),
      'inre',
    ],
    ['an empty list', bullets(), ''],
  ]
  test.each(kept)('%s', (_what, node, text) => {
    const doc: RichText = { type: 'doc', content: writtenAndRead(node) }
    expect(plainText(doc)).toBe(text)
  })
})
