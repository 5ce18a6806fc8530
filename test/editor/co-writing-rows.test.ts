// @vitest-environment jsdom
/** People who add, move and remove rows while others write in them lose no letter. */
import { expect, test } from 'vitest'
import { pinnedSeeds } from '#test/support/co-writing/pinned-seeds.ts'
import { writeInRows } from '#test/support/co-writing/rows-fuzz.ts'

/** Seeds are tried in groups, so that a failed one is found by its group. */
const perGroup = 10
const groups = Array.from({ length: 8 }, (_, group) => 1 + group * perGroup)

test.each(groups)('rows that move and go, seeds from %i', { timeout: 120_000 }, (from) => {
  for (let seed = from; seed < from + perGroup; seed++) expect(writeInRows(seed), `seed ${seed}`).toEqual([])
})

test('what once went wrong', () => {
  for (const seed of pinnedSeeds.rows) expect(writeInRows(seed), `seed ${seed}`).toEqual([])
})
