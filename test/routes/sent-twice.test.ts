/**
 * What can be done once only, with a form that is sent twice: a double click, two tabs, Back and once more. Whoever did it is
 * told each time that it is done; unknownId is told so of what somebody else did, or of what never was.
 */
import { listPendingInvitations } from '#server/accounts/pending-invitations.ts'
import { invite } from '#server/drafts/sharing.ts'
import { accountServices } from '#test/support/accounts/accounts.ts'
import { castPassword } from '#test/support/cast.ts'
import { expect, test } from '#test/support/http/review-visitor.ts'

const members = '/organisationer/exempelby/medlemmar'
const unknownId = '0a0b0c0d-0000-4000-8000-000000000000'
const noInvitation = 'a'.repeat(64)

test('removing, leaving and taking an invitation back', async ({ cast, db, review, visit }) => {
  const draft = await review.lesson()
  const sharing = `/utkast/${draft}/delning`
  const services = { ...accountServices(db), drafts: review.services.drafts }
  await db
    .insertInto('collaborator')
    .values([cast.eva, cast.ingrid].map(({ id }) => ({ case_id: draft, person_id: id, role: 'viewer' })))
    .execute()
  await invite(services, cast.anna, draft, { email: 'ny@annan.example', role: 'viewer' })
  const cecilia = await visit(cast.cecilia)
  for (const email of ['ett@exempelby.example', 'tva@exempelby.example'])
    await cecilia.post(`${members}/inbjudan`, { email, role: 'editor' })
  const [toDraft] = await listPendingInvitations(db, { caseId: draft })
  const [second, first] = await listPendingInvitations(db, { organisationId: cast.exempelby.id })
  const admin = `/admin/organisationer/${cast.exempelby.id}`

  const acts = [
    [cast.anna, `${sharing}/borttagning`, { person: cast.ingrid.id }, { person: unknownId }],
    [cast.eva, `${sharing}/borttagning`, { person: cast.eva.id }, { person: unknownId }],
    [cast.anna, `${sharing}/inbjudan/aterkallelse`, { invitation: toDraft?.id }, { invitation: first?.id }],
    [cast.cecilia, `${members}/borttagning`, { person: cast.gunnar.id }, { person: cast.eva.id }],
    [cast.hanna, `${members}/borttagning`, { person: cast.hanna.id }, { person: unknownId }],
    [
      cast.cecilia,
      `${members}/inbjudan/aterkallelse`,
      { invitation: first?.id },
      { invitation: noInvitation },
    ],
    [cast.frida, `${admin}/inbjudan/aterkallelse`, { invitation: second?.id }, { invitation: toDraft?.id }],
    [cast.frida, `${admin}/medlemmar/borttagning`, { person: cast.bo.id }, { person: cast.gunnar.id }],
  ] as const
  const before = (await counts()).map(Number)
  for (const [who, path, fields, foreign] of acts) {
    const visitor = await visit(who)
    const sent = { ...fields } as Record<string, string>
    const done = await visitor.post(path, sent)
    expect([path, done.status, done.headers.location]).toEqual([path, 303, expect.stringContaining('klart=')])
    const again = await visitor.post(path, sent)
    expect([path, again.status, again.headers.location]).toEqual([path, 303, done.headers.location])
    // never there, somewhere else, or done by somebody else
    expect((await visitor.post(path, { ...foreign } as Record<string, string>)).status, path).toBe(404)
  }
  // done once each
  expect((await counts()).map((count, at) => count - (before[at] ?? 0))).toEqual([3, 5])

  async function counts() {
    return [
      (await db.selectFrom('case_move').select('id').execute()).length,
      (await db.selectFrom('rights_change').select('id').execute()).length,
    ]
  }
})

test('what a colleague did is not one’s own, and what was accepted is not taken back', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const draft = await review.lesson()
  const services = { ...accountServices(db), drafts: review.services.drafts }
  const path = `/utkast/${draft}/delning/inbjudan/aterkallelse`
  for (const email of ['ett@annan.example', 'tva@annan.example'])
    await invite(services, cast.anna, draft, { email, role: 'viewer' })
  const [second, first] = await listPendingInvitations(db, { caseId: draft })
  const [anna, bo] = [await visit(cast.anna), await visit(cast.bo)]
  expect((await anna.post(path, { invitation: first?.id ?? '' })).status).toBe(303)
  expect((await bo.post(path, { invitation: first?.id ?? '' })).status).toBe(404)
  await db
    .updateTable('mailed_link')
    .set({ used_at: new Date() })
    .where('id', '=', second?.id ?? '')
    .execute()
  const late = await anna.post(path, { invitation: second?.id ?? '' })
  expect([late.status, late.body.includes('tackat ja')]).toEqual([409, true])
})

test('a new password, from a browser that the first time has signed out', async ({ cast, db, visit }) => {
  const [first, second] = [await visit(cast.anna), await visit(cast.anna)]
  const form = { account: cast.anna.email, current: castPassword, password: 'en ny fras för prov' }
  const answers = [
    await first.post('/konto/losenord', form),
    await first.post('/konto/losenord', form),
    await second.post('/konto/losenord', form),
  ]
  for (const { headers } of answers) expect(headers.location).toBe('/konto?klart=passwordChanged')
  expect((await second.get('/konto')).status).toBe(200)
  expect(await db.selectFrom('outbox').select('id').execute()).toHaveLength(1)
  // who does not know the new password is asked to sign in
  const stranger = await visit()
  const guess = await stranger.post('/konto/losenord', { ...form, password: 'en annan fras för prov' })
  expect(guess.headers.location).toContain('/logga-in?next=')
})
