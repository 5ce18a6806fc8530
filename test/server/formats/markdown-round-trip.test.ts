/** What goes out as Markdown is what came in: read again by a parser of others, it has the same words and the same form. */
import commonMarkSpec from 'commonmark-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { richBlocks } from '#server/formats/markdown/rich.ts'
import { writeMarkdown } from '#server/formats/markdown/write.ts'
import { anyRichText } from '#test/support/markdown/any-rich-text.ts'
import { canonical } from '#test/support/markdown/canonical.ts'
import {
  importCommonMark,
  importHtml,
  importOurMarkdown,
  type Loss,
  losses,
} from '#test/support/markdown/import.ts'

const markdownOf = (text: RichText) => writeMarkdown(richBlocks(text, 2, {}))
const afterTheTrip = (text: RichText) => canonical(importOurMarkdown(markdownOf(text)))

describe('the examples of CommonMark', () => {
  const examples = commonMarkSpec.tests.map(({ markdown, number }) => ({
    number,
    // the specification writes tabs as arrows
    ...importCommonMark(markdown.replaceAll('→', '\t')),
  }))

  test('survive, with whatever of them a draft can hold', () => {
    for (const { number, text } of examples)
      expect({ number, text: afterTheTrip(text) }).toEqual({ number, text: canonical(text) })
  })

  test('are held whole, but for what a draft has no place for', () => {
    const howMany = (loss: Loss) => examples.filter((one) => one.losses.has(loss)).length
    const lost = Object.fromEntries(losses.map((loss) => [loss, howMany(loss)]))
    expect({
      all: examples.length,
      whole: examples.filter((one) => one.losses.size === 0).length,
      lost,
    }).toEqual({
      all: 652,
      whole: 489,
      lost: {
        image: 23,
        HTML: 72,
        'title of a link': 29,
        'address of a link': 43,
        'fourth level of headings': 1,
        'quotation in a list item': 10,
        'two of one kind side by side': 5,
        'number of a list': 2,
        'list around a list, without words': 2,
      },
    })
  })
})

/** As an editor would have them: what is asked of each is in the Markdown, too. */
const cases: [name: string, html: string, markdown: string][] = [
  [
    'marks that overlap',
    '<p><strong>text <em>kursiv</em></strong></p><p><em><strong>fet</strong> text</em></p><p><strong>text <a href="https://exempel.se">länk</a></strong></p><p><s>text <strong>fet</strong></s> ny</p>',
    '**text _kursiv_**\n\n_**fet** text_\n\n**text [länk](https://exempel.se)**\n\n~~text **fet**~~ ny\n',
  ],
  [
    'code with its indentation, its empty lines and its language',
    '<pre><code class="language-js">    indragen första rad\n\n\ntvå tomma rader ovanför  \n</code></pre>',
    '```js\n    indragen första rad\n\n\ntvå tomma rader ovanför  \n```\n',
  ],
  [
    'a table with merged cells, as HTML',
    '<table><tr><th>Mål</th><th>2024</th><th>2025</th></tr><tr><td rowspan="2">Tid</td><td>10</td><td>8</td></tr><tr><td>11</td><td>9</td></tr></table>',
    '<table>\n<tr><th scope="col">Mål</th><th scope="col">2024</th><th scope="col">2025</th></tr>\n<tr><td rowspan="2">Tid</td><td>10</td><td>8</td></tr>\n<tr><td>11</td><td>9</td></tr>\n</table>\n',
  ],
  [
    'a broken line in a cell',
    '<table><tr><th>h</th></tr><tr><td>ett<br>två | tre</td></tr></table>',
    '| h                 |\n| ----------------- |\n| ett<br>två \\| tre |\n',
  ],
  [
    'a list in a cell, and code with an empty line',
    '<table><tr><th>h</th></tr><tr><td><ul><li>ett</li><li>två</li></ul></td></tr><tr><td><pre><code>a\n\n&lt;b&gt;\n</code></pre></td></tr></table>',
    '<table>\n<tr><th scope="col">h</th></tr>\n<tr><td><ul><li>ett</li><li>två</li></ul></td></tr>\n<tr><td><pre><code>a&#10;&#10;&lt;b&gt;</code></pre></td></tr>\n</table>\n',
  ],
  [
    'a paragraph after a list in a list',
    '<ol><li><p>ett</p><ul><li>under</li></ul><p>fortsättning</p></li></ol>',
    '1. ett\n\n   - under\n\n   fortsättning\n',
  ],
  [
    'a number that may not follow a line of words',
    '<ul><li><p>ett</p><ol start="3"><li>tre</li></ol></li></ul>',
    '- ett\n\n  3. tre\n',
  ],
]

test.each(cases)('%s', (_, html, markdown) => {
  const { text } = importHtml(html)
  expect(markdownOf(text)).toBe(markdown)
  expect(afterTheTrip(text)).toEqual(canonical(text))
})

test('letters that are signs in Markdown stay letters', () => {
  for (const words of [
    '*a*',
    '_a_',
    '# a',
    '- a',
    '1. a',
    '> a',
    '`a`',
    '~~a~~',
    '[a](b)',
    '![a](b)',
    '<b>',
    '&amp;',
    '\\a',
    '| a |',
    '---',
    '```',
    'a  ',
    '+ a',
    '[ ] a',
    '1) a',
    '===',
    ':--',
    '<!-- a -->',
    'http://a.se',
    '[^1]',
  ]) {
    const text: RichText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    }
    expect(afterTheTrip(text)).toEqual(canonical(text))
  }
})

test('any text of any shape survives', () => {
  fc.assert(
    fc.property(anyRichText, (text) => {
      expect(afterTheTrip(text)).toEqual(canonical(text))
    }),
    { numRuns: 200 },
  )
})
