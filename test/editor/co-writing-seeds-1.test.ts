// @vitest-environment jsdom
/** People who do everything at once lose no letter: the first half of the seeds, and those that once went wrong. */
import { expect, test } from 'vitest'
import { coWrite } from '#test/support/co-writing/fuzz.ts'
import { pinnedSeeds } from '#test/support/co-writing/pinned-seeds.ts'

/** Seeds are tried in groups, so that a failed one is found by its group. */
const perGroup = 10
const groups = Array.from({ length: 16 }, (_, group) => 1 + group * perGroup)

test.each(groups)('everything at once, seeds from %i', { timeout: 120_000 }, (from) => {
  for (let seed = from; seed < from + perGroup; seed++) expect(coWrite(seed), `seed ${seed}`).toEqual([])
})

test('what once went wrong', () => {
  for (const seed of pinnedSeeds.text) expect(coWrite(seed), `seed ${seed}`).toEqual([])
})
