/** What comes along when somebody starts from another's text, and what stays theirs. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { takenAlong, withSource } from '#app/domain/cases/starting/starting-content.ts'
import { templateKeys, templates } from '#app/domain/cases/starting/templates.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'

const theirs: Content = {
  title: 'Digital bygglovsansökan',
  summary: 'Handläggningstiden halverades.',
  area: ['planning'],
  theme: 'digitalisation',
  period_start: '2023-01-01',
  start_level: '3',
  goals: [
    {
      id: 'mal-00001',
      goal_text: 'Svar inom två veckor',
      closeness: 'operations',
      baseline: 41,
      outcome: 27,
    },
  ],
  units: [{ id: 'enhet-001', name: 'Bygglovsenheten', kind: 'unit' }],
  entries: [
    {
      id: 'post-0001',
      what: 'Licens',
      unit: 'enhet-001',
      kind: 'running_cost',
      amount_likely: 240_000,
      from_year: 2023,
    },
  ],
  risks: [{ id: 'risk-0001', type: 'resistance', description: 'Handläggarna ville inte', happened: 'yes' }],
  contact_email: 'bygg@exempelby.example',
}

test('how it was done comes along, without amounts, dates, outcomes and people', () => {
  expect(takenAlong('case_study', theirs)).toEqual({
    area: ['planning'],
    theme: 'digitalisation',
    goals: [{ id: 'mal-00001', goal_text: 'Svar inom två veckor', closeness: 'operations' }],
    units: [{ id: 'enhet-001', name: 'Bygglovsenheten', kind: 'unit' }],
    entries: [{ id: 'post-0001', what: 'Licens', unit: 'enhet-001', kind: 'running_cost' }],
    risks: [{ id: 'risk-0001', type: 'resistance' }],
  })
})

test('the new text says what it builds on', () => {
  const source = {
    name: 'Digital bygglovsansökan (Exempelby kommun)',
    link: 'https://erfa.example/fall/bygglov/v/2',
  }
  expect(withSource({}, source).learned_from).toEqual([{ id: 'utgangspunkt', ...source }])
})

test.each(templateKeys.flatMap((key) => (['sv', 'en'] as const).map((language) => [key, language] as const)))(
  'everything that the template %s sets up in %s can be written and read',
  (key, language) => {
    const content = templates[key].content(language)
    const doc = new Y.Doc()
    writeContent(doc, 'case_study', content)
    expect(readContent(doc, 'case_study')).toEqual(content)
  },
)
