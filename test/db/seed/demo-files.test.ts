/** A text of the demo world is mended by hand: what is written wrongly is told with its file, its line and its key. */
import { describe, expect, test } from 'vitest'
import { readCase } from '#db/seed/demo/read-case.ts'

const file = `kind: case_study
owner: sjohult
story:
  - { at: 2026-02-18 14:02, did: write, by: [amina, johan], text: first }
  - { at: 2026-02-24 09:40, did: submit, by: amina, changeNote: Nytt }
  - { at: 2026-02-25 11:15, did: write, by: [amina], text: second }
texts:
  first:
    title: 2026
    summary: |
      En rad
      och en till.

      Ett stycke.
    area: [culture, utilities]
    start_level: 2
    period_start: 2024-01-15
    tags: [vatten, 5G]
    conclusions:
      - Prova först
      - { text: Mät sedan }
    problem: |
      ## Före

      - ett
      - två
        och mer

      !tip Ring **först**, [se här](https://a.example).
    units:
      - { id: unit-vatten, name: VA-enheten, kind: unit, uses: true }
    entries:
      - { what: Mätare, unit: unit-vatten, kind: investment, amount_likely: 3260000 }
  second:
    summary: null
    theme: digitalisation
`

test('a file says who wrote what, and what was said when', () => {
  const { key, language, invited, story } = readCase('cases/vatten.yaml', file)
  expect([key, language, invited]).toEqual(['vatten', 'sv', []])
  const [first, submitted, second] = story
  expect(first).toMatchObject({ did: 'write', by: ['amina', 'johan'] })
  expect(submitted).toMatchObject({ did: 'submit', by: 'amina', note: '', changeNote: 'Nytt' })
  expect(first?.did === 'write' && first.text).toEqual({
    title: '2026',
    summary: 'En rad och en till.\n\nEtt stycke.',
    area: ['utilities', 'culture'],
    start_level: '2',
    period_start: '2024-01-15',
    tags: ['vatten', '5G'],
    conclusions: [
      { id: 'conclusions-0001', text: 'Prova först' },
      { id: 'conclusions-0002', text: 'Mät sedan' },
    ],
    problem: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Före' }] },
        { type: 'bulletList', content: [item('ett'), item('två och mer')] },
        {
          type: 'callout',
          attrs: { tone: 'tip' },
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Ring ' },
                { type: 'text', text: 'först', marks: [{ type: 'bold' }] },
                { type: 'text', text: ', ' },
                {
                  type: 'text',
                  text: 'se här',
                  marks: [{ type: 'link', attrs: { href: 'https://a.example' } }],
                },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
      ],
    },
    units: [{ id: 'unit-vatten', name: 'VA-enheten', kind: 'unit', uses: true }],
    entries: [
      {
        id: 'entries-0001',
        what: 'Mätare',
        unit: 'unit-vatten',
        kind: 'investment',
        amount_likely: 3_260_000,
      },
    ],
  })
  expect(second?.did === 'write' && second.text).toMatchObject({ title: '2026', theme: 'digitalisation' })
  expect(second?.did === 'write' && second.text).not.toHaveProperty('summary')
})

describe('what is written wrongly', () => {
  test.for<[what: string, right: string, wrong: string, told: string]>([
    [
      'a field that there is not',
      'area: [',
      'aera: [',
      'cases/vatten.yaml:15: texts/first/aera: a case_study has no such field',
    ],
    [
      'a field of a row',
      '{ text: Mät',
      '{ txt: Mät',
      ':21: texts/first/conclusions/1/txt: a row of conclusions has no such field',
    ],
    ['an option', 'culture, ut', 'kultur, ut', ':15: texts/first/area: has no option kultur; there are'],
    [
      'an option of a row',
      'kind: unit,',
      'kind: enhet,',
      ':31: texts/first/units/0/kind: has no option enhet',
    ],
    ['a number', '3260000 }', '3,26 mnkr }', 'texts/first/entries/0'],
    ['a day', '2024-01-15', '15 januari', ':17: texts/first/period_start: wants a day'],
    [
      'a reference',
      'unit: unit-vatten,',
      'unit: unit-avlopp,',
      ':33: texts/first/entries/0/unit: no row of units is called unit-avlopp',
    ],
    ['a list', 'tags: [vatten, 5G]', 'tags: vatten', ':18: texts/first/tags: wants a list'],
    ['somebody', 'by: [amina, johan]', 'by: [amina, joahn]', ':4: story/0/by/1: Invalid option'],
    ['a move', 'did: submit', 'did: sumbit', ':5: story/1'],
    ['a time', '2026-02-24 09:40', 'i februari', ':5: story/1/at'],
    ['a text', 'text: second', 'text: third', ':6: story/2/text: there is no text called third'],
    ['an organisation', 'owner: sjohult', 'owner: sjöhult', ':2: owner'],
    ['a property', 'owner: sjohult', 'owner: sjohult\nägare: sjohult', ':3: ägare'],
  ])('%s is told with file, line and key', ([, right, wrong, told]) => {
    expect(file).toContain(right)
    expect(() => readCase('cases/vatten.yaml', file.replace(right, wrong))).toThrow(told)
  })

  test('is told where it is no YAML at all', () => {
    expect(() => readCase('cases/vatten.yaml', file.replace('title: 2026', 'title: : "2026'))).toThrow(
      /^cases\/vatten\.yaml: /,
    )
  })

  test('a text that nobody writes', () => {
    expect(() => readCase('cases/vatten.yaml', `${file}  third: { theme: both }\n`)).toThrow(
      'texts/third: nobody writes it',
    )
  })
})

function item(text: string) {
  return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}
