/** What each kind of value reads as, in both languages: the same words wherever it is read. */
import { describe, expect, test } from 'vitest'
import type { Content, LeafValue } from '#app/domain/cases/content.ts'
import { defineOptions, type LeafField } from '#app/domain/cases/fields.ts'
import { bilingual } from '#app/domain/language.ts'
import { leafItems, leafText } from '#app/i18n/leaf-text.ts'

const field = (more: object) =>
  ({ key: 'x', need: 'optional', label: bilingual('Fält', 'Field'), ...more }) as LeafField
const options = defineOptions({
  home: ['Hemmet, dygnet runt', 'The home, all day'],
  work: ['Arbetet', 'Work'],
})
const number = (more: object = {}) => field({ type: 'number', min: 0, max: 1e12, ...more })

const content: Content = {
  units: [
    { id: 'unit-0001', name: ' Vatten\noch  avlopp ' },
    { id: 'unit-0002', kind: 'unit' },
  ],
}
const ofUnit = field({ type: 'row_ref', group: 'units', named: 'name' })

const table: [type: string, LeafField, LeafValue, swedish: string, english: string][] = [
  ['text', field({ type: 'text', max: 9 }), 'Röda å', 'Röda å', 'Röda å'],
  [
    'an address',
    field({ type: 'text', max: 9, format: 'url' }),
    'https://a.se/b',
    'https://a.se/b',
    'https://a.se/b',
  ],
  [
    'prose',
    field({ type: 'prose', max: 9 }),
    'En rad.\n\nEn till.',
    'En rad.\n\nEn till.',
    'En rad.\n\nEn till.',
  ],
  ['tags', field({ type: 'tags', max: 9 }), ['fiber', 'LoRaWAN'], 'fiber, LoRaWAN', 'fiber, LoRaWAN'],
  ['a choice', field({ type: 'choice', options }), 'work', 'Arbetet', 'Work'],
  ['a choice that is none any more', field({ type: 'choice', options }), 'moon', 'moon', 'moon'],
  [
    'choices, of which one has a comma',
    field({ type: 'choices', options }),
    ['home', 'work'],
    'Hemmet, dygnet runt; Arbetet',
    'The home, all day; Work',
  ],
  ['a number', number(), 1234567, '1\u202f234\u202f567', '1,234,567'],
  ['a number as exact as it was typed', number(), 0.1234567, '0,1234567', '0.1234567'],
  ['a number below zero', number(), -12.5, '−12,5', '-12.5'],
  ['a share', number({ unit: bilingual('%', '%') }), 48.25, '48,25\u00a0%', '48.25%'],
  [
    'a speed',
    number({ unit: bilingual('Mbit/s', 'Mbit/s') }),
    1000,
    '1\u202f000\u00a0Mbit/s',
    '1,000\u00a0Mbit/s',
  ],
  ['a sum', number({ unit: bilingual('kr', 'SEK') }), 19500, '19\u202f500\u00a0kr', 'SEK\u00a019,500'],
  ['a year', number({ plain: true }), 2026, '2026', '2026'],
  ['a date', field({ type: 'date' }), '2026-03-03', '3 mars 2026', '3 March 2026'],
  ['a flag', field({ type: 'flag' }), true, 'Ja', 'Yes'],
  ['the row of another group', ofUnit, 'unit-0001', 'Vatten och avlopp', 'Vatten och avlopp'],
  ['a row without a name', ofUnit, 'unit-0002', '', ''],
  ['a row that is no more', ofUnit, 'unit-0009', '', ''],
  [
    'rich text',
    field({ type: 'rich' }),
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Före' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'fet', marks: [{ type: 'bold' }] }] },
      ],
    },
    'Före\nfet',
    'Före\nfet',
  ],
]

test.each(table)('%s', (_, leaf, value, swedish, english) => {
  expect(leafText(leaf, value, content, 'sv')).toBe(swedish)
  expect(leafText(leaf, value, content, 'en')).toBe(english)
})

describe('what was said several times', () => {
  test('is one piece each', () => {
    const [, chosen] = table.find(([type]) => type.startsWith('choices')) ?? []
    if (!chosen) throw new Error('no choices')
    expect(leafItems(chosen, ['home', 'work'], content, 'sv')).toEqual(['Hemmet, dygnet runt', 'Arbetet'])
  })

  test('has every type of the description in the table', () => {
    const types: Record<LeafField['type'], true> = {
      text: true,
      prose: true,
      tags: true,
      rich: true,
      choice: true,
      choices: true,
      number: true,
      date: true,
      flag: true,
      row_ref: true,
    }
    expect(new Set(table.map(([, { type }]) => type))).toEqual(new Set(Object.keys(types)))
  })
})
