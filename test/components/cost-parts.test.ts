/** The computed sentence about imbalance, beside worked examples. */
import { describe, expect, test } from 'vitest'
import { partOfCost } from '#app/i18n/cost-parts.ts'

const examples: [share: number, sv: string, en: string][] = [
  [0.02, 'En liten del av kostnaden', 'A small part of the cost'],
  [0.1, 'En tiondel av kostnaden', 'A tenth of the cost'],

  [0.27, 'Drygt en fjärdedel av kostnaden', 'Just over a quarter of the cost'],
  [0.33, 'En tredjedel av kostnaden', 'A third of the cost'],
  [0.48, 'Nästan hälften av kostnaden', 'Nearly half of the cost'],
  [0.5, 'Hälften av kostnaden', 'Half of the cost'],
  [0.52, 'Drygt hälften av kostnaden', 'Just over half of the cost'],
  [0.7, 'Drygt två tredjedelar av kostnaden', 'Just over two thirds of the cost'],
  [0.97, 'Nästan hela kostnaden', 'Nearly all of the cost'],
  [1, 'Hela kostnaden', 'All of the cost'],
]

describe('a part of the cost in words', () => {
  test.each(examples)('%d', (share, sv, en) => {
    expect([partOfCost(share, 'sv'), partOfCost(share, 'en')]).toEqual([sv, en])
  })
})
