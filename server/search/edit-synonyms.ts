/** Groups of synonyms as moderators keep them, with what a change would bring before it is made. */
import { NotFound } from '#app/domain/errors.ts'
import type { Language } from '#app/domain/language.ts'
import type { QueryReader } from '#app/domain/query-parameters.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { SynonymTerms } from '#app/domain/search/synonym-form.ts'
import type { Db, Trx } from '#db/connect.ts'
import { searchIn } from './search.ts'
import { prepareSynonyms } from './synonyms.ts'

export interface SynonymEntry extends SynonymTerms {
  id: string
}

/** What a group has no id for yet. */
export const newGroup = 'ny'

export async function listSynonyms(db: Db): Promise<SynonymEntry[]> {
  const groups = await db.selectFrom('search_synonym').select(['id', 'sv', 'en', 'narrower']).execute()
  const name = ({ sv, en }: SynonymEntry) => sv[0] ?? en[0] ?? ''
  return groups.toSorted((a, b) => name(a).localeCompare(name(b), 'sv') || a.id.localeCompare(b.id))
}

/** @throws NotFound */
export async function synonymEntry(db: Db, id: string): Promise<SynonymEntry> {
  if (id === newGroup) return { id, sv: [], en: [], narrower: [] }
  const found = isUuid(id)
    ? await db
        .selectFrom('search_synonym')
        .where('id', '=', id)
        .select(['id', 'sv', 'en', 'narrower'])
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound()
  return found
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

export async function saveSynonyms(db: Db, id: string, terms: SynonymTerms, by: string): Promise<void> {
  await synonymEntry(db, id)
  await db.transaction().execute((trx) => write(trx, id, terms, by))
}

async function write(trx: Trx, id: string, terms: SynonymTerms, by: string | null) {
  const row = { ...terms, analysis: 0, changed_by: by, changed_at: new Date() }
  if (id === newGroup) await trx.insertInto('search_synonym').values(row).execute()
  else await trx.updateTable('search_synonym').set(row).where('id', '=', id).execute()
  await prepareSynonyms(trx)
}

/** @throws NotFound */
export async function removeSynonyms(db: Db, id: string): Promise<void> {
  await synonymEntry(db, id)
  await db.deleteFrom('search_synonym').where('id', '=', id).execute()
}

export interface Change {
  term: string
  before: number
  after: number
}

/** So many terms are tried. */
const mostTried = 12

class Undo extends Error {}

/** How many cases each term finds now, and would find with the group; nothing is kept. */
export async function previewSynonyms(
  db: Db,
  id: string,
  terms: SynonymTerms,
  language: Language,
): Promise<Change[]> {
  await synonymEntry(db, id)
  const tried = [...new Set([...terms.sv, ...terms.en, ...terms.narrower])].slice(0, mostTried)
  let changes: Change[] = []
  try {
    await db.transaction().execute(async (trx) => {
      const before = await totals(trx, tried, language)
      await write(trx, id, terms, null)
      const after = await totals(trx, tried, language)
      changes = tried.map((term, index) => ({ term, before: before[index] ?? 0, after: after[index] ?? 0 }))
      throw new Undo()
    })
  } catch (problem) {
    if (!(problem instanceof Undo)) throw problem
  }
  return changes
}

/** The term alone, in the order of a search that nobody has changed. */
const wordsOnly = (term: string): QueryReader => ({
  get: (name) => (name === 'q' ? term : null),
  getAll: () => [],
})

async function totals(trx: Trx, terms: readonly string[], language: Language): Promise<number[]> {
  const found: number[] = []
  for (const term of terms) {
    const { totalWhole } = await searchIn(trx, readSearchRequest(wordsOnly(term)), language)
    found.push(totalWhole)
  }
  return found
}
