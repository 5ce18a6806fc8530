/** Letting people into a draft, and out of it again. */
import { sql } from 'kysely'
import { Forbidden, NotFound } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { authorise } from '#server/access/authorise.ts'
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { listHistory } from '#server/drafts/history.ts'
import { listInsiders, listInvitedPeople } from '#server/drafts/people-with-access.ts'
import { changeRole, invite, removeCollaborator, withdrawDraftInvitation } from '#server/drafts/sharing.ts'
import { closedDrafts } from '#test/support/drafts/writing.ts'
import { listenTo } from '#test/support/postgres/notifications.ts'
import { expect, test } from '#test/support/reviews/review.ts'

const inviting = (db: Db) => ({
  db,
  drafts: closedDrafts(db),
  limits: createRateLimits(db),
  origin: 'https://erfa.example',
  lang: 'sv' as const,
})

const letIn = (db: Db, id: string, person: Person, role: 'viewer' | 'commenter' | 'editor') =>
  db.insertInto('collaborator').values({ case_id: id, person_id: person.id, role }).execute()

test('an invitation goes out by mail and stands in the history', async ({ db, cast, review }) => {
  const id = await review.lesson()
  const to = { email: cast.eva.email, role: 'editor' as const }
  expect(await invite(inviting(db), cast.anna, id, to)).toEqual({ ok: true })
  expect(await listPendingInvitations(db, { caseId: id })).toMatchObject([
    { email: cast.eva.email, role: 'editor' },
  ])
  expect((await listHistory(db, id, { withAddresses: true }))[0]).toMatchObject({
    move: 'invite',
    person: 'Anna Andersson',
    note: `${cast.eva.email} (editor)`,
  })
  const [mail] = await db.selectFrom('outbox').select(['recipient', 'body']).execute()
  expect(mail?.recipient).toBe(cast.eva.email)
  expect(mail?.body).toContain('allmän handling')
})

test('an invitation that cannot be recorded is not sent', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await sql`alter table case_move add constraint no_invitations check (move <> 'invite')`.execute(db)
  const to = { email: cast.eva.email, role: 'editor' as const }
  await expect(invite(inviting(db), cast.anna, id, to)).rejects.toThrow('no_invitations')
  expect(await listPendingInvitations(db, { caseId: id })).toEqual([])
  expect(await db.selectFrom('outbox').select('recipient').execute()).toEqual([])
})

test('a form sent twice at once is one invitation, one mail and one line in the history', async ({
  db,
  cast,
  review,
}) => {
  const id = await review.lesson()
  const to = { email: cast.eva.email, role: 'editor' as const }
  const services = inviting(db)
  const send = () => invite(services, cast.anna, id, to)
  expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }])
  // the same when something else was recorded in between
  expect(await invite(services, cast.bo, id, { email: 'ny@annan.example', role: 'viewer' })).toEqual({
    ok: true,
  })
  expect(await send()).toEqual({ ok: true })
  expect(await listPendingInvitations(db, { caseId: id })).toHaveLength(2)
  expect(
    await db.selectFrom('outbox').select('recipient').where('recipient', '=', to.email).execute(),
  ).toHaveLength(1)
  const invitations = (await listHistory(db, id, { withAddresses: true })).filter(
    ({ note }) => note === `${to.email} (editor)`,
  )
  expect(invitations).toHaveLength(1)
})

test('an invitation can be taken back, by whoever shares the draft', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await invite(inviting(db), cast.anna, id, { email: 'ny@annan.example', role: 'viewer' })
  const [pending] = await listPendingInvitations(db, { caseId: id })
  await expect(withdrawDraftInvitation(db, cast.eva, id, pending?.id ?? '')).rejects.toThrow(NotFound)
  await withdrawDraftInvitation(db, cast.bo, id, pending?.id ?? '')
  expect(await listPendingInvitations(db, { caseId: id })).toEqual([])
})

test('an invited editor writes but invites nobody', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await letIn(db, id, cast.eva, 'editor')
  expect(await authorise(db, cast.eva, findCase, id, 'write')).toMatchObject({ id })
  const to = { email: 'ny@annan.example', role: 'viewer' as const }
  await expect(invite(inviting(db), cast.eva, id, to)).rejects.toThrow(Forbidden)
  await expect(changeRole(db, cast.eva, id, { personId: cast.eva.id, role: 'viewer' })).rejects.toThrow(
    Forbidden,
  )
})

test('who has it, and why', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await letIn(db, id, cast.eva, 'commenter')
  await letIn(db, id, cast.gunnar, 'viewer')
  const found = await authorise(db, cast.anna, findCase, id, 'share')
  expect(await listInvitedPeople(db, found)).toMatchObject([
    { name: 'Eva Ek', role: 'commenter', isOutside: true, organisations: ['Norrviks kommun'] },
    { name: 'Gunnar Gren', role: 'viewer', isOutside: false },
  ])
  const { people, total } = await listInsiders(db, found)
  expect(people.map(({ name, role, isCreator }) => [name, role, isCreator])).toEqual([
    ['Cecilia Carlsson', 'approver', false],
    ['Anna Andersson', 'editor', true],
    ['Bo Berg', 'editor', false],
    ['Hanna Holm', 'editor', false],
  ])
  expect(total).toBe(4)
})

test('whoever is removed cannot read it, and every process hears of it', async ({
  databaseUrl,
  db,
  cast,
  review,
}) => {
  const id = await review.lesson()
  await letIn(db, id, cast.eva, 'editor')
  await invite(inviting(db), cast.anna, id, { email: cast.eva.email, role: 'viewer' })
  const heard = await listenTo(db, databaseUrl, 'access_changed')
  await removeCollaborator(db, cast.anna, id, cast.eva.id)
  await expect
    .poll(() => heard.payloads.map((text) => JSON.parse(text)))
    .toEqual([{ person: cast.eva.id, draft: id }])
  await heard.close()
  await expect(authorise(db, cast.eva, findCase, id, 'read')).rejects.toThrow(NotFound)
  expect(await listPendingInvitations(db, { caseId: id })).toEqual([])
})

test('somebody invited may leave, but not put others out', async ({ db, cast, review }) => {
  const id = await review.lesson()
  await letIn(db, id, cast.eva, 'viewer')
  await letIn(db, id, cast.ingrid, 'viewer')
  await expect(removeCollaborator(db, cast.eva, id, cast.ingrid.id)).rejects.toThrow(Forbidden)
  await removeCollaborator(db, cast.eva, id, cast.eva.id)
  await expect(authorise(db, cast.eva, findCase, id, 'read')).rejects.toThrow(NotFound)
})

test('only names that are in already can be changed or removed', async ({ db, cast, review }) => {
  const id = await review.lesson()
  for (const personId of [cast.ingrid.id, crypto.randomUUID(), 'x'])
    await expect(removeCollaborator(db, cast.anna, id, personId)).rejects.toThrow(NotFound)
})

test('an id of one’s own draft opens nobody else’s', async ({ db, cast, review }) => {
  const own = await review.lesson()
  await letIn(db, own, cast.eva, 'viewer')
  const eva = await findPersonById(db, cast.eva.id)
  if (!eva) throw new Error('Eva is there')
  const other = await review.lesson('En annan')
  await expect(changeRole(db, cast.anna, other, { personId: eva.id, role: 'editor' })).rejects.toThrow(
    NotFound,
  )
  await expect(removeCollaborator(db, eva, other, eva.id)).rejects.toThrow(NotFound)
})
