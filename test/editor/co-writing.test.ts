// @vitest-environment jsdom
/** People who write at once lose no letter: on real editors, with an unreliable network between them. */
import { describe, expect, test } from 'vitest'
import { coWrite } from '#test/support/co-writing/fuzz.ts'
import { writeInRows } from '#test/support/co-writing/rows-fuzz.ts'
import { delays, play, scenarios } from '#test/support/co-writing/scenarios.ts'

const nothingWrong = { lost: 0, doubled: 0, disordered: 0, displaced: 0, caret: 0, unequal: 0 }

describe('while Anna types, Bo makes', () => {
  test.each(Object.entries(scenarios))('%s', async (_what, scenario) => {
    for (const delay of delays)
      for (let seed = 1; seed <= 6; seed++)
        expect(await play(scenario, delay, seed), `delay ${delay}, seed ${seed}`).toEqual(nothingWrong)
  })
})

/** Seeds are tried in groups, so that a failed one is found by its group. */
const perGroup = 20
const groups = (count: number) => Array.from({ length: count }, (_, group) => group * perGroup + 1)

test.each(groups(15))('everything at once, seeds from %i', { timeout: 120_000 }, (from) => {
  for (let seed = from; seed < from + perGroup; seed++) expect(coWrite(seed), `seed ${seed}`).toEqual([])
})

test.each(groups(4))('rows that move and go, seeds from %i', { timeout: 120_000 }, (from) => {
  for (let seed = from; seed < from + perGroup; seed++) expect(writeInRows(seed), `seed ${seed}`).toEqual([])
})
