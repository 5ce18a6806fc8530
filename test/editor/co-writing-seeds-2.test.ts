// @vitest-environment jsdom
/** People who do everything at once lose no letter: the second half of the seeds. */
import { expect, test } from 'vitest'
import { coWrite } from '#test/support/co-writing/fuzz.ts'

/** Seeds are tried in groups, so that a failed one is found by its group. */
const perGroup = 10
const groups = Array.from({ length: 14 }, (_, group) => 161 + group * perGroup)

test.each(groups)('everything at once, seeds from %i', { timeout: 120_000 }, (from) => {
  for (let seed = from; seed < from + perGroup; seed++) expect(coWrite(seed), `seed ${seed}`).toEqual([])
})
