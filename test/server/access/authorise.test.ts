/** Finding is permitting, for whatever resource: here an organisation, which no page loads this way yet, and a case. */
import { organisationAccess } from '#app/domain/access/organisation-access.ts'
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import { authorise, type Finder } from '#server/access/authorise.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { expect, test } from '#test/support/reviews/review.ts'

type FoundOrganisation = ReturnType<typeof organisationAccess> & { name: string }

const findOrganisation: Finder<FoundOrganisation> = async (db, _personId, id) => {
  const row = await db
    .selectFrom('organisation')
    .where('id', '=', id)
    .select(['id', 'name'])
    .executeTakeFirst()
  return row ? { ...organisationAccess(row.id), name: row.name } : null
}

test('an approver may manage members, an editor sees that she may not, a stranger finds nothing', async ({
  db,
  cast,
}) => {
  const { id } = cast.exempelby
  const found = await authorise(db, cast.cecilia, findOrganisation, id, 'manageMembers')
  expect(found.name).toBe('Exempelby kommun')
  await expect(authorise(db, cast.anna, findOrganisation, id, 'manageMembers')).rejects.toThrow(Forbidden)
  await expect(authorise(db, cast.eva, findOrganisation, id, 'manageMembers')).rejects.toThrow(NotFound)
})

test('one of several rights is enough, and the first says why there is none', async ({
  cast,
  db,
  review,
}) => {
  const id = await review.submitted()
  await expect(authorise(db, cast.cecilia, findCase, id, 'submit')).rejects.toThrow(InvalidMove)
  const found = await authorise(db, cast.cecilia, findCase, id, 'submit', 'approve')
  expect(found.state).toBe('submitted')
  await expect(authorise(db, cast.hanna, findCase, id, 'publish', 'claim')).rejects.toThrow(Forbidden)
})

test('what is no id is not found, before anything is asked of the database', async ({ db, cast }) => {
  for (const id of ['1', '', undefined, "'; drop table cases; --", [cast.exempelby.id]])
    await expect(authorise(db, cast.cecilia, findOrganisation, id, 'read')).rejects.toThrow(NotFound)
})
