/** The body of a published text as HTML: everything that was written is there, and nothing that was not meant to be. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CaseBody } from '#app/components/cases/case-body.tsx'
import { shareOfTheWay } from '#app/components/cases/goals-table.tsx'
import { RowsView } from '#app/components/cases/rows-view.tsx'
import type { Content } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import { defineOptions, type LeafField } from '#app/domain/cases/fields.ts'
import { bilingual, type Language } from '#app/domain/language.ts'
import { messages } from '#app/i18n/messages.ts'
import { TextProvider } from '#app/i18n/use-text.tsx'
import { filled, richOf, typedPaths, wordAt } from '#test/support/drafts/filled.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const organisation = {
  name: 'Exempelby kommun',
  slug: 'exempelby',
  type: 'municipality',
  skrGroup: 'C6',
  countyCode: '01',
  isExample: false,
}

function html(content: Content, kind: CaseKind = 'case_study', lang: Language = 'sv'): string {
  return renderToStaticMarkup(
    <TextProvider lang={lang} t={messages[lang]}>
      <CaseBody kind={kind} content={content} language="sv" organisation={organisation} />
    </TextProvider>,
  )
}

/** Said above the body, or only for those who run Erfa. */
const above = ['title', 'summary', 'title_en', 'summary_en']

/** As if the description had one more field than the forms of its groups know. */
const invented: LeafField = {
  key: 'invented',
  type: 'choice',
  options: defineOptions({ often: ['Ofta', 'Often'] }),
  need: 'optional',
  label: bilingual('Påhittat', 'Invented'),
}
const groups = fieldsOf('case_study').filter((field) => field.type === 'rows')

describe('a field that the description has got since', () => {
  test.for(groups)('is shown with the rows of $key', (group) => {
    const field = { ...group, fields: [...group.fields, invented] }
    const content = {
      [group.key]: [{ id: 'row-000001', [group.named]: 'Raden', invented: 'often' }],
    } as Content
    const page = renderToStaticMarkup(
      <TextProvider lang="sv" t={messages.sv}>
        <RowsView field={field} content={content} />
      </TextProvider>,
    )
    expect(page).toContain('Ofta')
  })
})

describe.for(['case_study', 'lesson'] as const)('the body of a %s', (kind) => {
  test('says everything that somebody wrote', () => {
    const page = html(filled(kind), kind)
    const missing = typedPaths(kind).filter((path) => !above.includes(path) && !page.includes(wordAt(path)))
    expect(missing).toEqual([])
  })

  test('keeps every word as a word, whatever it looks like', () => {
    const poison = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e{{7*7}}'
    const page = html(
      filled(kind, () => poison),
      kind,
    )
    expect(page).toContain('&lt;script&gt;alert(2)&lt;/script&gt;')
    expect(page).not.toMatch(/<(script|img|iframe|object|style)/i)
    expect(page.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/)
    expect(page).not.toContain('mailto:')
  })

  test('shows no heading, table or list for what nobody filled', () => {
    const page = html({ title: 'Bara en rubrik' }, kind)
    expect(page).not.toMatch(/<table|<h3|<ol|<nav/)
  })

  test('has one outline without gaps', () => {
    const levels = [...html(filled(kind), kind).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(2)
    for (const [place, level] of levels.entries())
      expect(level - (levels[place - 1] ?? 1), `${place}`).toBeLessThanOrEqual(1)
  })

  test('names no element twice', () => {
    const ids = [...html(filled(kind), kind).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })
})

describe('rich text', () => {
  const says = (node: object) => html({ solution: { type: 'doc', content: [node] } as never })

  test.for(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'java\tscript:x', 'vbscript:x'])(
    'leads nowhere by %s',
    (href) => {
      const page = html({ solution: richOf('Text', href) })
      expect(page).toContain('länk')
      expect(page).not.toMatch(/<a [^>]*rel="noopener noreferrer"[^>]*>länk/)
    },
  )

  test('shows only what it knows, and the words of the rest', () => {
    const page = says({
      type: 'script',
      attrs: { src: 'x' },
      content: [
        {
          type: 'text',
          text: 'kvar',
          marks: [{ type: 'textStyle', attrs: { style: 'color:red' } }, { type: 'constructor' }],
        },
      ],
    })
    expect(page).toContain('kvar')
    expect(page).not.toMatch(/<script|style=/)
    for (const type of ['constructor', '__proto__', 'toString'])
      expect(says({ type })).not.toContain('<constr')
  })

  test('does not follow a nesting that has no end', () => {
    let node: object = { type: 'paragraph', content: [{ type: 'text', text: 'botten' }] }
    for (let i = 0; i < 5_000; i++) node = { type: 'blockquote', content: [node] }
    expect(says(node)).not.toContain('botten')
  })

  test('its headings stand below the one of their field', () => {
    const page = html({ solution: richOf('Text') })
    expect(page).toContain('<h4>Underrubrik</h4>')
    expect(page).toContain('<th scope="col">')
  })
})

describe('in the other language', () => {
  const page = html(waterMeters, 'case_study', 'en')

  test('the words of the page are English, those of the text are marked as Swedish', () => {
    expect(page).toContain('>Key takeaways</h2>')
    expect(page).toContain('<span lang="sv">Halvera vattenförlusterna</span>')
    expect(page).toContain('<span lang="sv">VA-enheten</span>')
    expect(page).not.toMatch(/lang="sv"[^<]*>(Goal|Before|Yes|Indicator|Unit)</)
    expect(page).toContain('>In operation</a>')
  })

  test('in its own, nothing is marked', () => {
    expect(html(waterMeters)).not.toContain('lang=')
  })

  test('ways on stay in the language of the page', () => {
    expect(page).toContain('href="/en/sok?')
    expect(page).toContain('href="/en/organisationer/exempelby"')
    expect(page).toContain('href="/en/fall/norrviks-lacksokning"')
    expect(page).not.toMatch(/href="\/(?!en\/)/)
  })
})

describe('how far a goal has come', () => {
  test.for([
    [21, 10, 8.5, 12.5 / 11],
    [0, 100, 25, 0.25],
    [10, 0, 12, -0.2],
    [5, 5, 5, null],
    [null, 10, 5, null],
  ] as const)('%s → %s, now %s', ([baseline, target, outcome, share]) => {
    const goal = { id: 'goal-00001', target, outcome, ...(baseline !== null && { baseline }) }
    const found = shareOfTheWay(goal)
    if (share === null) expect(found).toBeNull()
    else expect(found).toBeCloseTo(share)
  })

  test('is said in words', () => {
    const page = html(waterMeters)
    expect(page).toContain('Målet nått, februari 2024')
    expect(page).toContain('97\u00a0% av vägen')
  })
})
