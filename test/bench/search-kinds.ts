/** What people search for, as queries of the address: a word that is rare or common, several, filters, pages far behind. */
import { pick, type Random, zipf } from './synthetic-cases.ts'

type Kind = (words: readonly string[], random: Random) => string

export const kinds: Readonly<Record<string, Kind>> = {
  'the commonest words': (words, random) => `q=${words[Math.floor(random() * 10)]}`,
  'a word as people use them': (words, random) => `q=${words[zipf(words.length, random)]}`,
  'a rare word': (words, random) => `q=${words[Math.floor(words.length * (0.2 + 0.8 * random()))]}`,
  'two common words': (words, random) => `q=${words[zipf(60, random)]} ${words[zipf(300, random)]}`,
  'three words': (words, random) =>
    `q=${[200, 500, 2_000].map((count) => words[zipf(count, random)]).join(' ')}`,
  'five words of a question': (words, random) =>
    `q=${[60, 300, 300, 2_000, 2_000].map((count) => words[zipf(count, random)]).join(' ')}`,
  'a phrase of two words': (words, random) => `q="${words[zipf(60, random)]} ${words[zipf(300, random)]}"`,
  'a word without another': (words, random) => `q=${words[zipf(60, random)]} -${words[zipf(300, random)]}`,
  'a common word and two facets': (words, random) =>
    `q=${words[zipf(100, random)]}&${facet(random)}&${facet(random)}`,
  'facets alone': (_, random) => `${facet(random)}&${facet(random)}&${facet(random)}`,
  'a common word, all facets': (words, random) => `q=${words[zipf(100, random)]}&filter=alla`,
  'a common word, by organisation, page 9': (words, random) =>
    `q=${words[zipf(100, random)]}&ordning=organisation&sida=9`,
  'a common word, page 40': (words, random) => `q=${words[zipf(50, random)]}&sida=40`,
  'a misspelled word': (words, random) => `q=${misspelled(words[zipf(2_000, random)] ?? '', random)}`,
  'nothing but looking': () => '',
}

const someFacets = [
  'area=planning',
  'area=elderly_care',
  'theme=digitalisation',
  'lifecycle=pilot',
  'group=C8',
  'county=24',
  'risk=legal',
  'start_level=3',
  'kind=case_study',
  'year=2024',
]
const facet = (random: Random) => pick(someFacets, random)

function misspelled(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 1))
  return word.slice(0, at) + word.slice(at + 1)
}
