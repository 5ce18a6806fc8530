import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import { keyBetween } from '#app/domain/cases/order-keys.ts'
import { readContent, rowIds } from '#app/domain/cases/read-content.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'

function written(content: Content): Y.Doc {
  const doc = new Y.Doc()
  writeContent(doc, 'case_study', content)
  return doc
}

const reread = (content: Content) => readContent(written(content), 'case_study')

describe('a content written into an empty draft', () => {
  test('is read again as it was, every type of field', () => {
    const content: Content = {
      title: 'Vattenmätare',
      summary: 'Ett stycke.\n\nEtt till.',
      tags: ['vatten', 'radio'],
      area: ['broadband', 'utilities'],
      lifecycle: 'pilot',
      period_start: '2025-02-01',
      responsible_share: 50,
      no_known_risks: true,
      units: [{ id: 'unit-vatten', name: 'VA-enheten', kind: 'unit', uses: true }],
      entries: [
        { id: 'entries-0001', what: 'Mätare', unit: 'unit-vatten', kind: 'investment', amount_likely: 12.5 },
      ],
    }
    expect(reread(content)).toEqual(content)
  })

  test('keeps marks apart from words without any', () => {
    const words = [
      { type: 'text', text: 'Ett ' },
      { type: 'text', text: 'starkt', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' ord, ' },
      {
        type: 'text',
        text: 'en länk',
        marks: [{ type: 'link', attrs: { href: 'https://exempelby.example' } }],
      },
      { type: 'hardBreak' },
      { type: 'text', text: 'och en rad till' },
    ]
    const table = {
      type: 'tableRow',
      content: [{ type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content: [{ type: 'paragraph' }] }],
    }
    const content: Content = {
      solution: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: words },
          { type: 'table', content: [table] },
        ],
      },
    }
    expect(reread(content)).toEqual(content)
  })

  test('keeps two hundred rows in order, with room between any two', () => {
    const conclusions = Array.from({ length: 200 }, (_, place) => ({
      id: `row-${1000 + place}`,
      text: `Nr ${place}`,
    }))
    const doc = written({ conclusions })
    expect(rowIds(doc, 'conclusions')).toEqual(conclusions.map((row) => row.id))
    const keys = [...doc.getMap<string>('rows:conclusions').values()].sort()
    for (const [place, key] of keys.entries()) {
      const next = keys[place + 1] ?? null
      const between = keyBetween(key, next, () => 0)
      expect(between > key && (next === null || between < next)).toBe(true)
    }
  })

  test('leaves alone what it does not name', () => {
    const doc = written({ title: 'Först' })
    writeContent(doc, 'case_study', { summary: 'Sedan' })
    expect(readContent(doc, 'case_study')).toEqual({ title: 'Först', summary: 'Sedan' })
  })

  test('may hold any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        // what readers never see, such as control characters, is cleaned away when it is read
        const once = reread({ summary: text })
        expect(reread(once)).toEqual(once)
      }),
    )
  })
})
