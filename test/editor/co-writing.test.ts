// @vitest-environment jsdom
/** What one does while another types loses no letter: on real editors, with an unreliable network between them. */
import { describe, expect, test } from 'vitest'
import { delays, play } from '#test/support/co-writing/play.ts'
import { scenarios } from '#test/support/co-writing/scenarios.ts'

const nothingWrong = { lost: 0, doubled: 0, disordered: 0, displaced: 0, caret: 0, unequal: 0 }

describe('while Anna types, Bo makes', () => {
  test.each(Object.entries(scenarios))('%s', { timeout: 120_000 }, async (_what, scenario) => {
    for (const delay of delays)
      for (let seed = 1; seed <= 6; seed++)
        expect(await play(scenario, delay, seed), `delay ${delay}, seed ${seed}`).toEqual(nothingWrong)
  })
})
