/** Words taken apart: base forms, compounds, numbers and signs. */
import { describe, expect, test } from 'vitest'
import { compoundOf } from '#server/search/language/compounds.ts'
import { lemmasOf } from '#server/search/language/lemmas.ts'
import { typedQuery } from '#server/search/query-syntax.ts'
import { amountOf, type Word, wordsIn } from '#server/search/words.ts'

test.each([
  ['skolan', 'skola'],
  ['bygglovet', 'bygglov'],
  ['böcker', 'bok'],
  ['larmens', 'larm'],
  ['detaljplanerna', 'detaljplan'],
  ['kostade', 'kosta'],
  ['ledamöterna', 'ledamot'],
  ['forskolan', 'förskola'],
  ['sjönk', 'sjunka'],
  ['avbröts', 'avbryta'],
  ['kriterierna', 'kriterium'],
  ['xyzzy', undefined],
])('%s is %s', (form, lemma) => {
  expect(lemmasOf(form)[0]).toBe(lemma)
})

test.each([
  ['bredbandsutbyggnaden', 'bredband utbyggnad'],
  ['trygghetslarmens', 'trygghet larm'],
  ['förskoleplats', 'förskola plats'],
  ['gatubelysning', 'gata belysning'],
  ['personuppgiftsbiträdesavtalet', 'personuppgift biträde avtal'],
  ['vattenmatare', 'vatten matare'],
  ['etjänster', 'e tjänst'],
  ['informationsklassning', 'information klassning'],
  ['medarbetare', ''],
  ['bibliotek', ''],
  ['leverantör', ''],
  ['tillgänglighet', ''],
])('%s is made of %s', (word, parts) => {
  expect(compoundOf(word).parts.join(' ')).toBe(parts)
})

test.each([
  ['C# och C++', 'c# och c++'],
  ['§ 4 och §12', '§4 och §12'],
  ['25 000, 25.000 och 25000', '25000 25000 och 25000'],
  ['1 234,5 och 1234,5', '1234.5 och 1234.5'],
  ['85 %', '85 procent'],
  ['5G år 2024', '5g år 2024'],
  ['bred\u00adbands\u200butbyggnad', 'bredbandsutbyggnad'],
  ['e-tjänst', 'etjänst'],
  ['AI i vården', 'ai i vården'],
])('%s is read as %s', (text, words) => {
  expect(
    wordsIn(text)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(words)
})

describe('a query', () => {
  test('says what must not be there and what stands in a row', () => {
    const { words, phrases, excluded } = typedQuery('larm -trygghetslarm "öppna data" -"e tjänst" e-arkiv')
    expect(words.map(({ word }) => word)).toEqual(['öppna', 'data', 'larm', 'earkiv'])
    expect(phrases).toEqual([['öppna', 'data']])
    expect(excluded.map((one) => one.map(({ word }) => word))).toEqual([['e', 'tjänst'], ['trygghetslarm']])
  })

  test('of signs alone is empty', () => {
    for (const query of ['', '-', '"', '""', ' - - ', '-"', '💧'])
      expect([query, typedQuery(query)]).toEqual([query, { words: [], phrases: [], excluded: [] }])
  })
})

test('long nonsense is taken apart in time', () => {
  const start = performance.now()
  for (const word of ['a'.repeat(60), 'skol'.repeat(12), 'tjänstes'.repeat(6)]) compoundOf(word)
  expect(performance.now() - start).toBeLessThan(2_000)
})

test.each([
  ['1,4 miljoner', '1400000'],
  ['25 tusen', '25000'],
  ['300 tkr', '300000'],
  ['två miljoner', null],
  ['25 kronor', null],
])('%s is the amount %s', (text, amount) => {
  expect(amountOf(...(wordsIn(text) as [Word, Word]))).toBe(amount)
})
