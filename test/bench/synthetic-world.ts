/** The database that the search is measured on: built once, kept for the next run. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { hashContent, serializeContent } from '#server/drafts/content-hash.ts'
import type { Entry } from '#server/search/entry.ts'
import { lookUpStems, type Stems } from '#server/search/language/stems.ts'
import { wordsToStem } from '#server/search/lexemes.ts'
import { writeEntries } from '#server/search/write-entries.ts'
import { type Maker, maker, pick, seeded } from './synthetic-cases.ts'

/** Small enough that a busy machine is not taken for one that hangs in the middle of a transaction. */
const casesAtOnce = 500

interface Filled {
  /** What the cases are made of, the most frequent first. */
  words: readonly string[]
  /** How long their index took; 0 when they were there before. */
  builtSeconds: number
}

/** Brings the database to `count` published cases. */
export async function fillWith(db: Db, count: number): Promise<Filled> {
  const { words, make } = maker(seeded(20_26))
  const { existing } = await db
    .selectFrom('search_entry')
    .select(sql<number>`count(*)::integer`.as('existing'))
    .executeTakeFirstOrThrow()
  const random = seeded(existing)
  await seedOrganisations(db)
  const organisations = await organisationsOf(db)
  const people = await peopleOf(db)
  const stems = new Map<string, { sv: string | null; en: string | null }>()
  let builtMs = 0
  for (let done = existing; done < count; done += casesAtOnce) {
    const entries = Array.from({ length: Math.min(casesAtOnce, count - done) }, (_, index) =>
      make(random, {
        caseId: randomUUID(),
        versionId: randomUUID(),
        organisation: pick(organisations, random),
        // oldest first, spread over six years
        at: new Date(Date.UTC(2020, 0, 1) + ((done + index) / count) * 6 * 365 * 86_400_000),
      }),
    )
    await db.transaction().execute(async (trx) => {
      await insertVersions(
        trx,
        entries.map((entry) => entry.published),
        people,
      )
      const start = performance.now()
      await learn(trx, entries, stems)
      await writeEntries(trx, entries, stems)
      builtMs += performance.now() - start
    })
    if (done % 10_000 === 0) console.log(`${done} of ${count} cases`)
  }
  return { words, builtSeconds: builtMs / 1000 }
}

class Undo extends Error {}

/** How long the index of one more case takes, and of the same case in a new version, in milliseconds. Nothing is kept. */
export async function publishOneMore(
  db: Db,
  make: Maker['make'],
  seed: number,
): Promise<{ first: number; again: number }> {
  const random = seeded(1_000_000 + seed)
  const people = await peopleOf(db)
  const organisation = pick(await organisationsOf(db), random)
  const place = { caseId: randomUUID(), versionId: randomUUID(), organisation, at: new Date() }
  const times = { first: 0, again: 0 }
  try {
    await db.transaction().execute(async (trx) => {
      const entry = make(random, place)
      await insertVersions(trx, [entry.published], people)
      for (const time of ['first', 'again'] as const) {
        const start = performance.now()
        await writeEntries(trx, [entry])
        times[time] = performance.now() - start
      }
      throw new Undo()
    })
  } catch (problem) {
    if (!(problem instanceof Undo)) throw problem
  }
  return times
}

async function organisationsOf(db: Db): Promise<Entry['published']['organisation'][]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'type', 'skr_group as skrGroup', 'county_code as countyCode'])
    .execute()
}

/** The database lets nobody approve and publish, nor publish what is her own. */
interface People {
  author: string
  approver: string
  moderator: string
}

export async function peopleOf(db: Db): Promise<People> {
  return {
    author: await person(db, 'author'),
    approver: await person(db, 'approver'),
    moderator: await person(db, 'moderator'),
  }
}

async function person(db: Db, name: string): Promise<string> {
  const { id } = await db
    .insertInto('person')
    .values({ name, email: `bench-${name}@erfa.example` })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Published versions as rows, not yet in the index. */
export async function insertVersions(trx: Trx, published: readonly Entry['published'][], people: People) {
  await trx
    .insertInto('cases')
    .values(
      published.map(({ caseId, kind, organisation, title }) => ({
        id: caseId,
        kind,
        organisation_id: organisation.id,
        created_by: people.author,
        state: 'published',
        publication_status: 'current',
        slug: caseId,
        current_version: 1,
        title,
      })),
    )
    .execute()
  await trx
    .insertInto('version')
    .values(
      published.map(({ caseId, versionId, kind, organisation, title, content, publishedAt, language }) => ({
        id: versionId,
        case_id: caseId,
        number: 1,
        kind,
        slug: caseId,
        organisation_id: organisation.id,
        language,
        schema_version: 1,
        title,
        summary: String(content.summary),
        content: serializeContent(content),
        plain_text: '',
        contributors: '[]',
        content_hash: hashContent(content),
        approved_by: people.approver,
        published_by: people.moderator,
        published_at: publishedAt,
      })),
    )
    .execute()
}

async function learn(
  trx: Trx,
  entries: readonly Entry[],
  stems: Map<string, { sv: string | null; en: string | null }>,
) {
  const unknown = new Set(
    entries.flatMap((entry) => [...wordsToStem(entry.spoken)]).filter((word) => !stems.has(word)),
  )
  const learnt: Stems = await lookUpStems(trx, unknown)
  for (const [word, stem] of learnt) stems.set(word, stem)
}
