/** Rich texts of any shape that a draft can have, with words that are hard on Markdown. */
import fc from 'fast-check'
import type { RichMark, RichNode, RichText } from '#app/domain/text/rich-text.ts'
import { throughDraft } from './import.ts'

const signs = [...'*_~`#>-+.)1|!&<;\\[](){}="\'/: \n'].filter((sign) => sign !== '\n')
const words = fc
  .array(fc.constantFrom(...signs, 'a', 'ö', 'bc', 'http://a.se', 'www.a.se', '&amp;', ' ', ' '), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))

const marks = fc.subarray<RichMark>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'code' },
  { type: 'superscript' },
  { type: 'link', attrs: { href: 'https://a.se/?b=(c)&d=*e*_f_' } },
])
const run: fc.Arbitrary<RichNode> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const inline = fc.array(run, { maxLength: 5 })

const paragraph = inline.map((content): RichNode => ({ type: 'paragraph', content }))
const code = fc.tuple(fc.array(words, { maxLength: 3 }), fc.constantFrom(undefined, 'js', 'c++', 'a`b')).map(
  ([lines, language]): RichNode => ({
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    content: lines.length > 0 ? [{ type: 'text', text: lines.join('\n') }] : [],
  }),
)
const leaf: fc.Arbitrary<RichNode> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .tuple(inline, fc.integer({ min: 2, max: 4 }))
      .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
  },
  { weight: 1, arbitrary: code },
  { weight: 1, arbitrary: fc.constant({ type: 'horizontalRule' }) },
)

const { block, cellBlock } = fc.letrec<{ block: RichNode; cellBlock: RichNode; list: RichNode }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(fc.oneof({ maxDepth: 3 }, leaf, tie('list')), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([type, start, items]) => ({
      type,
      ...(type === 'orderedList' && { attrs: { start } }),
      content: items.map((content) => ({ type: 'listItem', content })),
    })),
  cellBlock: fc.oneof({ maxDepth: 2 }, paragraph, code, tie('list')),
  block: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: tie('list') },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'blockquote', content })),
    },
  ),
}))

const table = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.array(fc.array(cellBlock, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom(1, 1, 2),
  )
  .map(
    ([hasHeader, rows, colspan]): RichNode => ({
      type: 'table',
      content: rows.map((cells, at) => ({
        type: 'tableRow',
        content: (at === 0 ? cells.slice(colspan - 1) : cells).map((content) => ({
          type: hasHeader && at === 0 ? 'tableHeader' : 'tableCell',
          attrs: { colspan: at === 0 ? colspan : 1, rowspan: 1 },
          content,
        })),
      })),
    }),
  )

/** As a draft holds it, so that its shape is one that people can write. */
export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 1, arbitrary: table }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((content) => throughDraft({ type: 'doc', content }))
