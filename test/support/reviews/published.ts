/** Published cases as rows, for tests of what readers see: the way there has tests of its own. */
import { sql } from 'kysely'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import { slugOf } from '#app/domain/text/slug.ts'
import type { Db } from '#db/connect.ts'
import { hashContent, serializeContent } from '#server/drafts/content-hash.ts'
import { indexCase } from '#server/search/index-case.ts'
import type { Organisation } from '#test/support/cast.ts'
import type { ReviewCast } from './review.ts'

export interface PublishedCase {
  id: string
  slug: string
  kind: CaseKind
  organisation: Organisation
}

export interface ToPublish {
  kind?: CaseKind
  content: Content
  organisation?: Organisation
  language?: Language
  at?: string
  slug?: string
}

/** A lesson of Exempelby unless said otherwise, written by Anna, approved by Cecilia, published by David. */
export async function publishCase(db: Db, cast: ReviewCast, what: ToPublish): Promise<PublishedCase> {
  const { kind = 'lesson', organisation = cast.exempelby, language = 'sv' } = what
  const slug = what.slug ?? slugOf(textAt(what.content, 'title'))
  const { id } = await db
    .insertInto('cases')
    .values({
      kind,
      organisation_id: organisation.id,
      language,
      created_by: cast.anna.id,
      state: 'published',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const published = { id, slug, kind, organisation }
  await publishVersion(db, cast, published, { ...what, number: 1 })
  return published
}

/** Another version of it. */
export async function publishVersion(
  db: Db,
  cast: ReviewCast,
  { id, slug, kind, organisation }: PublishedCase,
  next: { content: Content; number: number; note?: string; at?: string; language?: Language },
): Promise<void> {
  const { content, number, note = '', at, language = 'sv' } = next
  const title = textAt(content, 'title')
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('version')
      .values({
        case_id: id,
        number,
        kind,
        slug,
        organisation_id: organisation.id,
        language,
        schema_version: 1,
        title,
        summary: textAt(content, 'summary') || textAt(content, 'recommendation'),
        content: serializeContent(content),
        plain_text: '',
        contributors: JSON.stringify([{ name: 'Anna Andersson', organisation: organisation.name }]),
        change_note: note,
        content_hash: hashContent(content),
        approved_by: cast.cecilia.id,
        approved_at: at ?? sql<Date>`now()`,
        published_by: cast.david.id,
        ...(at && { published_at: at }),
      })
      .execute()
    await trx
      .updateTable('cases')
      .set({ slug, title, current_version: number, publication_status: 'current' })
      .where('id', '=', id)
      .execute()
    await indexCase(trx, id)
    await notifyReaders(trx)
  })
}

export async function withdraw(db: Db, { id }: PublishedCase, reason: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('cases')
      .set({ publication_status: 'withdrawn', withdrawn_at: sql<Date>`now()`, withdrawal_reason: reason })
      .where('id', '=', id)
      .execute()
    await notifyReaders(trx)
  })
}

export async function merge(db: Db, { id }: PublishedCase, into: PublishedCase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('cases')
      .set({ publication_status: 'merged', merged_into: into.id })
      .where('id', '=', id)
      .execute()
    await notifyReaders(trx)
  })
}

async function notifyReaders(db: Db) {
  await sql`select pg_notify('published_changed', '{}')`.execute(db)
}
