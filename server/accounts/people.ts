/** People as administrators see them. */
import { sql } from 'kysely'
import { NotFound } from '#app/domain/errors.ts'
import type { Db } from '#db/connect.ts'
import { likePattern } from '#server/search/like-pattern.ts'

export interface PersonSummary {
  id: string
  name: string
  email: string
  isModerator: boolean
  isAdmin: boolean
  isSuspended: boolean
  organisations: string
}

const perPage = 50

export async function listPeople(db: Db, filter: { query: string; page: number }) {
  const pattern = likePattern(filter.query)
  const found = db
    .selectFrom('person')
    .where((row) => row.or([row('person.name', 'ilike', pattern), row('person.email', 'ilike', pattern)]))
  const people: PersonSummary[] = await found
    .select((row) => [
      'person.id',
      'person.name',
      'person.email',
      'person.is_moderator as isModerator',
      'person.is_admin as isAdmin',
      sql<boolean>`person.suspended_at is not null`.as('isSuspended'),
      row
        .selectFrom('membership')
        .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
        .whereRef('membership.person_id', '=', 'person.id')
        .select(
          sql<string>`coalesce(string_agg(organisation.name, ', ' order by organisation.name), '')`.as(
            'names',
          ),
        )
        .as('organisations'),
    ])
    .orderBy(sql`person.name collate "sv-SE-x-icu"`)
    .orderBy('person.id')
    .limit(perPage)
    .offset((filter.page - 1) * perPage)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, organisations: row.organisations ?? '' })))
  const { total } = await found
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { people, total: Number(total), pages: Math.max(1, Math.ceil(Number(total) / perPage)) }
}

/** @throws NotFound */
export async function readPersonForAdmin(db: Db, id: string) {
  const person = await db
    .selectFrom('person')
    .where('id', '=', id)
    .select([
      'id',
      'name',
      'email',
      'title',
      'is_moderator as isModerator',
      'is_admin as isAdmin',
      'suspended_at as suspendedAt',
      'created_at as createdAt',
      sql<boolean>`password_hash is not null`.as('hasPassword'),
    ])
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const memberships = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('membership.person_id', '=', id)
    .orderBy('organisation.name')
    .select(['organisation.id', 'organisation.name', 'membership.role'])
    .execute()
  return { ...person, memberships }
}
