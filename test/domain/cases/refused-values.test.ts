import { expect, test } from 'vitest'
import { problems } from '#app/domain/cases/completeness.ts'
import { withoutRefusedValues } from '#app/domain/cases/refused-values.ts'
import { filled } from '#test/support/drafts/filled.ts'
import { waterMeters } from '#test/support/water-meters.ts'

test('a value that publishing refuses is left out, and everything else stays', () => {
  const [entry, ...others] = waterMeters.entries ?? []
  if (!entry) throw new Error('no entries')
  const content = {
    ...waterMeters,
    contact_email: 'ingen adress',
    entries: [{ ...entry, from_year: 2024, to_year: 20_20 }, ...others],
  }
  const { content: shown, refused } = withoutRefusedValues('case_study', content)
  expect(refused.map(({ path, kind }) => [path.split('/').at(-1), kind])).toEqual([
    ['to_year', 'toBeforeFrom'],
    ['contact_email', 'badEmail'],
  ])
  const { to_year: _, ...kept } = { ...entry, from_year: 2024 }
  const { contact_email: __, ...rest } = content
  expect(shown).toEqual({ ...rest, entries: [kept, ...others] })
  // nothing that is left is refused
  expect(problems('case_study', shown).filter(({ kind }) => kind !== 'missing')).toEqual([])
})

test('what is only missing or all right changes nothing', () => {
  for (const content of [{}, filled('case_study')])
    expect(withoutRefusedValues('case_study', content).content).toBe(content)
})
