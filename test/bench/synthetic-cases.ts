/**
 * A hundred thousand cases out of a few thousand words, for measuring the search: words as frequent as in real texts
 * (the n-th word comes 1/n as often as the first), compounds and inflections among them, facets drawn unevenly.
 */
import type { Content } from '#app/domain/cases/content.ts'
import { facets } from '#app/domain/search/facets.ts'
import type { Weight } from '#app/domain/search/text-units.ts'
import type { Entry } from '#server/search/entry.ts'
import { swedishWords } from '#server/search/language/swedish-words.ts'
import type { Spoken } from '#server/search/lexemes.ts'
import { wordsIn } from '#server/search/words.ts'

export type Random = () => number

/** The same cases in every run. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const wordCount = 25_000
const sentenceCount = 20_000
const sentencesPerCase = 28
const small =
  'och att det som en på är av för med till den har de inte om ett men vi kan när från så eller'.split(' ')

/** The most frequent first. */
export function vocabulary(random: Random): string[] {
  const base = swedishWords.trim().split(/\s+/)
  const words = new Set<string>(base.toSorted(() => random() - 0.5))
  const endings = ['en', 'et', 'ar', 'er', 'erna', 's', 'arna']
  while (words.size < wordCount) {
    const [first, second] = [pick(base, random), pick(base, random)]
    words.add(random() < 0.4 ? first + pick(endings, random) : `${first}s${second}`)
  }
  return [...words]
}

/** 0 is the most frequent. */
export function zipf(count: number, random: Random): number {
  return Math.min(
    count - 1,
    Math.floor(count ** random()) - 1 + (random() < 0.05 ? Math.floor(random() * count) : 0),
  )
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T
}

export interface Maker {
  words: readonly string[]
  /** An entry with some 350 words. The words of a sentence are taken apart once and used in many cases. */
  make: (
    random: Random,
    place: {
      caseId: string
      versionId: string
      organisation: Entry['published']['organisation']
      at: Date
    },
  ) => Entry
}

export function maker(random: Random): Maker {
  const words = vocabulary(random)
  const sentences = Array.from({ length: sentenceCount }, () => {
    const length = 6 + Math.floor(random() * 14)
    const text = Array.from({ length }, () =>
      random() < 0.35 ? pick(small, random) : words[zipf(words.length, random)],
    ).join(' ')
    return { text: `${text}.`, words: wordsIn(text) }
  })
  const unit = (weight: Weight, random: Random) => {
    const { text, words } = sentences[zipf(sentences.length, random)] as (typeof sentences)[number]
    return { unit: { weight, language: 'sv' as const, text }, words }
  }
  return {
    words,
    make: (random, { caseId, versionId, organisation, at }) => {
      const title = `${words[zipf(words.length, random)]} ${words[zipf(words.length, random)]} i ${words[zipf(words.length, random)]}`
      const spoken: Spoken = [
        { unit: { weight: 'A', language: 'sv', text: title }, words: wordsIn(title) },
        ...Array.from({ length: 3 }, () => unit('B', random)),
        ...Array.from({ length: sentencesPerCase }, () => unit('C', random)),
      ]
      const content: Content = { title, summary: spoken[1]?.unit.text ?? '', lifecycle: 'in_operation' }
      return {
        published: {
          caseId,
          versionId,
          kind: 'case_study',
          title,
          content,
          publishedAt: at,
          language: 'sv',
          organisation,
        },
        facets: drawnFacets(organisation, at, random),
        quality: random(),
        body: spoken
          .slice(1)
          .map((one) => one.unit.text)
          .join('\n'),
        spoken,
      }
    },
  }
}

function drawnFacets(organisation: Entry['published']['organisation'], at: Date, random: Random): string[] {
  const drawn = facets.flatMap(({ key, options }) => {
    if (!options || key === 'organisation_type' || key === 'group' || key === 'county') return []
    const many = ['area', 'risk', 'target_group', 'legal_issues', 'framework'].includes(key)
      ? 2
      : random() < 0.8
        ? 1
        : 0
    return Array.from({ length: many }, () => `${key}:${options[zipf(options.length, random)]?.key}`)
  })
  const { type, skrGroup, countyCode } = organisation
  const own = [
    `organisation_type:${type}`,
    skrGroup && `group:${skrGroup}`,
    countyCode && `county:${countyCode}`,
    `year:${at.getFullYear()}`,
  ]
  return [...new Set([...drawn, ...own.filter((term): term is string => Boolean(term))])]
}
