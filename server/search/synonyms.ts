/**
 * Words of the field that mean the same, in both languages, kept and reviewed by moderators. They widen what is found and
 * say less than the words themselves. A group is stored with its terms already taken apart, so that a query compares only
 * lexemes.
 */
import { sql } from 'kysely'
import { type Language, languages } from '#app/domain/language.ts'
import type { Db } from '#db/connect.ts'
import { analysisVersion } from './analysis-version.ts'
import { compoundOf } from './language/compounds.ts'
import { fold } from './language/fold.ts'
import { swedishForms } from './language/forms.ts'
import { lookUpStems, type Stems } from './language/stems.ts'
import { wordsIn } from './words.ts'

export interface Synonyms {
  sv: readonly string[]
  en: readonly string[]
  /** What the others also find, but not the other way: what is narrower. */
  narrower: readonly string[]
}

/** Terms as their lexemes. */
export interface SynonymGroup {
  asked: readonly (readonly string[])[]
  found: readonly (readonly string[])[]
}

/** The groups that the words of a query touch. */
export async function groupsWith(db: Db, lexemes: readonly string[]): Promise<SynonymGroup[]> {
  const { rows } = await sql<{ asked: string[]; found: string[] }>`
    select asked, found from search_synonym where keys && ${[...new Set(lexemes)]}::text[]
  `.execute(db)
  return rows.map(({ asked, found }) => ({ asked: asked.map(split), found: found.map(split) }))
}

const split = (term: string) => term.split(' ')

/** @param names for each word of the query, its base forms. Returns which words are a synonym's term, and what that also finds. */
export function synonymsIn(groups: readonly SynonymGroup[], names: readonly ReadonlySet<string>[]) {
  return groups.flatMap(({ asked, found }) =>
    asked.flatMap((term) => {
      const at = placeOf(term, names)
      const others = found.filter((other) => other !== term && other.join(' ') !== term.join(' '))
      return at ? [{ at, finds: others }] : []
    }),
  )
}

/** The words of a term next to each other; null when they are not there. */
function placeOf(term: readonly string[], names: readonly ReadonlySet<string>[]): number[] | null {
  for (let from = 0; from + term.length <= names.length; from++)
    if (term.every((lexeme, offset) => names[from + offset]?.has(lexeme)))
      return term.map((_, offset) => from + offset)
  return null
}

/** Takes apart the terms of groups that are new or were taken apart by older rules. */
export async function prepareSynonyms(db: Db): Promise<void> {
  const groups = await db
    .selectFrom('search_synonym')
    .where('analysis', '<', analysisVersion)
    .select(['id', 'sv', 'en', 'narrower'])
    .execute()
  if (groups.length === 0) return
  const words = groups
    .flatMap(({ sv, en, narrower }) => [...sv, ...en, ...narrower])
    .flatMap((term) => wordsIn(term))
  const stems = await lookUpStems(
    db,
    words.flatMap(({ word, pieces }) => [word, ...pieces]),
  )
  for (const { id, ...group } of groups) {
    await db
      .updateTable('search_synonym')
      .set({ ...analysed(group, stems), analysis: analysisVersion })
      .where('id', '=', id)
      .execute()
  }
}

export function analysed(
  { sv, en, narrower }: Synonyms,
  stems: Stems,
): { asked: string[]; found: string[]; keys: string[] } {
  const of = (terms: readonly string[], language: Language) =>
    terms.map((term) => lexemesOfTerm(term, language, stems))
  const same = [...of(sv, 'sv'), ...of(en, 'en')]
  // a narrower term is written in either language
  const more = [...same, ...languages.flatMap((language) => of(narrower, language))]
  const asked = [...same.flatMap(({ all, telling }) => [all, telling]), ...sv.flatMap(apart)]
  return {
    asked: spelled(asked),
    found: spelled(more.map(({ telling }) => telling)),
    keys: spelled(
      same.flatMap(({ all, stopWords }) => all.filter((one) => !stopWords.has(one)).map((one) => [one])),
    ),
  }
}

interface Term {
  /** Its lexemes as somebody types it, with the stop words that are in it. */
  all: string[]
  stopWords: ReadonlySet<string>
  /** Without stop words; empty when only one word of several is left, which says something else ("inte är digitala"). */
  telling: string[]
}

function lexemesOfTerm(term: string, language: Language, stems: Stems): Term {
  const words = wordsIn(term)
  const stopWords = new Set(
    words.map(({ word }) => word).filter((word) => stems.get(word)?.[language] === null),
  )
  const all = words.map((word) => {
    if (stopWords.has(word.word)) return word.word
    return (language === 'en' ? stems.get(word.word)?.en : swedishForms(word, stems).base[0]) ?? word.word
  })
  const telling = all.filter((one) => !stopWords.has(one))
  return { all, stopWords, telling: telling.length > 1 || words.length === 1 ? telling : [] }
}

/** A term is typed with its dots or without them; what is found has the dots that it was written with. */
function spelled(terms: readonly (readonly string[])[]): string[] {
  const said = terms.filter((term) => term.length > 0)
  return [...new Set(said.flatMap((term) => [term.join(' '), term.map(fold).join(' ')]))]
}

/** "planering av rutter" asks for "ruttplanering". */
function apart(term: string): string[][] {
  const [word, ...others] = wordsIn(term)
  const { parts } = word && others.length === 0 ? compoundOf(word.word) : { parts: [] }
  return parts.length === 2 ? [parts, parts.toReversed()] : []
}
