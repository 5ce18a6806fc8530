/** What the page of handing in says is wrong: in which field, and what a number there is counted in. */
import { expect, test } from 'vitest'
import { leafAt } from '#app/domain/cases/document.ts'
import { missingFields } from '#server/drafts/missing-fields.ts'

test('a number is named with its unit, anything else without', () => {
  const labels = ['entries/aaaaaaaaaa/amount_likely', 'entries/aaaaaaaaaa/what'].map((path) => {
    const field = leafAt('case_study', path.split('/'))
    if (!field) throw new Error(`no field at ${path}`)
    return missingFields('case_study', [{ path, section: 'costs', kind: 'missing', field }])[0]?.label
  })
  expect(labels).toEqual([
    { sv: 'Troligt (kr)', en: 'Likely (SEK)' },
    { sv: expect.not.stringContaining('('), en: expect.not.stringContaining('(') },
  ])
})
