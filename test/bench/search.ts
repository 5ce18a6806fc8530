/**
 * `npm run bench search`: how long a search takes on 100,000 published cases, facet counts included, by kind of search;
 * the worst common word is among them. The function behind the page is measured, on one connection, one after another.
 */
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import { connect, type Db } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { search } from '#server/search/search.ts'
import { measuredDatabase } from './measured-database.ts'
import { pick, type Random, seeded, zipf } from './synthetic-cases.ts'
import { fillWith } from './synthetic-world.ts'

const cases = Number(process.env.BENCH_CASES ?? 100_000)
const searchesPerKind = Number(process.env.BENCH_SEARCHES ?? 150)

type Kind = (words: readonly string[], random: Random) => string

const kinds: Readonly<Record<string, Kind>> = {
  'the commonest words': (words, random) => `q=${words[Math.floor(random() * 10)]}`,
  'a word as people use them': (words, random) => `q=${words[zipf(words.length, random)]}`,
  'a rare word': (words, random) => `q=${words[Math.floor(words.length * (0.2 + 0.8 * random()))]}`,
  'two common words': (words, random) => `q=${words[zipf(60, random)]} ${words[zipf(300, random)]}`,
  'three words': (words, random) =>
    `q=${[200, 500, 2_000].map((count) => words[zipf(count, random)]).join(' ')}`,
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

const postgres = await joinEmbedded({ name: 'bench-search', durable: false })
try {
  const { address, filled: words } = await measuredDatabase(postgres.url, `erfa_${cases}`, (filling) =>
    fillWith(filling, cases),
  )
  const db = connect(address, { name: 'search', maxConnections: 2 })
  await report(await measure(db, words))
  await db.destroy()
} finally {
  await postgres.leave()
}

async function measure(db: Db, words: readonly string[]): Promise<Map<string, number[]>> {
  const random = seeded(7)
  const times = new Map<string, number[]>()
  for (const round of ['warming up', 'measuring'] as const)
    for (let i = 0; i < (round === 'measuring' ? searchesPerKind : 10); i++)
      for (const [name, kind] of Object.entries(kinds)) {
        const request = readSearchRequest(new URLSearchParams(kind(words, random)))
        const start = performance.now()
        await search(db, request, 'sv')
        const ms = performance.now() - start
        if (round === 'measuring') times.set(name, [...(times.get(name) ?? []), ms])
      }
  return times
}

async function report(times: Map<string, number[]>) {
  console.log(`${cases} published cases, ${searchesPerKind} searches of each kind, milliseconds`)
  const table = [...times, ['all kinds', [...times.values()].flat()] as const].map(([name, all]) => ({
    name,
    ...quantiles(all),
  }))
  console.table(Object.fromEntries(table.map(({ name, ...rest }) => [name, rest])))
  console.log(
    JSON.stringify({
      bench: 'search',
      cases,
      searchesPerKind,
      ms: Object.fromEntries(table.map(({ name, ...rest }) => [name, rest])),
    }),
  )
}

function quantiles(all: readonly number[]) {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
