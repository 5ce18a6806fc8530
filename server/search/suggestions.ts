/**
 * What a reader may want to search for, offered while she types: words of the field and topics that something is published
 * about, the most written about. A few dozen for everybody, so that they stand in every page and nothing of what is typed
 * leaves the browser before it is sent.
 */
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { type Language, languages } from '#app/domain/language.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import type { Db } from '#db/connect.ts'
import { countTopics } from './count-topics.ts'

type Lists = Readonly<Record<Language, readonly string[]>>

/** A page gets less than a kilobyte longer. */
const mostWords = 60
/** What is written about changes slowly. */
const keptMs = 10 * 60_000
/** Until a new installation has something to offer. */
const shortListKeptMs = 5_000

/** The suggested words, as last read: no page waits for them, so that pages are served while the database is away. */
export class Suggestions {
  readonly #db: Db
  readonly #log: Logger
  #lists: Lists = { sv: [], en: [] }
  #outdatedAt = 0
  #isReading = false

  constructor(db: Db, log: Logger) {
    this.#db = db
    this.#log = log
  }

  in(language: Language): readonly string[] {
    if (Date.now() > this.#outdatedAt) void this.refresh()
    return this.#lists[language]
  }

  async refresh(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    try {
      this.#lists = await listSuggestions(this.#db)
    } catch (problem) {
      this.#log.warn({ err: problem }, 'suggestions stay as they were')
    } finally {
      this.#isReading = false
      this.#outdatedAt = Date.now() + (this.#lists.sv.length < mostWords ? shortListKeptMs : keptMs)
    }
  }
}

export async function listSuggestions(db: Db): Promise<Lists> {
  const words = await sql<{ sv: string | null; en: string | null }>`
    select sv[1] as sv, en[1] as en from search_synonym
    join search_word on search_word.lexeme = any(search_synonym.asked)
    group by search_synonym.id
    order by max(search_word.documents) desc, search_synonym.id limit ${mostWords}
  `.execute(db)
  const area = facetOf('area')
  const counts = (await countTopics(db, ['area'])).get('area')
  const topics = (area?.options ?? []).filter(({ key }) => counts?.has(key))
  const list = (language: Language) =>
    [
      ...new Set([
        ...words.rows.flatMap((row) => row[language] ?? []),
        ...topics.map(({ label }) => label[language]),
      ]),
    ].toSorted(new Intl.Collator(language).compare)
  return Object.fromEntries(languages.map((language) => [language, list(language)])) as Record<
    Language,
    string[]
  >
}
