/** An invited person sees the invitation in the product, and accepts it there. */
import { createLink } from '#server/accounts/links.ts'
import { expect, test } from '#test/support/http/review-visitor.ts'

test('Eva finds the invitation on her pages and accepts it; nobody else sees or uses it', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const id = await review.lesson('Börja med en enhet')
  await db.transaction().execute((trx) =>
    createLink(trx, 'invitation', {
      email: cast.eva.email,
      case_id: id,
      case_role: 'editor',
      created_by: cast.anna.id,
    }),
  )
  const { id: invitation } = await db.selectFrom('mailed_link').select('id').executeTakeFirstOrThrow()
  const eva = await visit(cast.eva)
  const waiting = 'Du har en inbjudan som väntar'
  for (const path of ['/', '/utkast']) expect((await eva.get(path)).body).toContain(waiting)
  const { body } = await eva.get('/konto/inbjudningar')
  expect(body).toContain('Anna Andersson bjuder in dig till utkastet')
  expect(body).toContain('Om allmänna handlingar')

  const johan = await visit(cast.johan)
  expect((await johan.get('/utkast')).body).not.toContain(waiting)
  expect((await johan.post('/konto/inbjudningar', { invitation })).status).toBe(404)
  // the same button twice finds everything done
  for (const _ of [1, 2]) {
    const accepted = await eva.post('/konto/inbjudningar', { invitation })
    expect([accepted.status, accepted.headers.location]).toEqual([303, `/utkast/${id}?klart=draftJoined`])
  }
  expect((await eva.get('/utkast')).body).not.toContain(waiting)
})

test('an invitation by somebody who may not invite any more is not shown', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const id = await review.lesson()
  await db.transaction().execute((trx) =>
    createLink(trx, 'invitation', {
      email: cast.eva.email,
      case_id: id,
      case_role: 'editor',
      created_by: cast.johan.id,
    }),
  )
  const { id: invitation } = await db.selectFrom('mailed_link').select('id').executeTakeFirstOrThrow()
  const eva = await visit(cast.eva)
  expect((await eva.get('/konto/inbjudningar')).body).toContain('Du har inga inbjudningar som väntar')
  expect((await eva.post('/konto/inbjudningar', { invitation })).status).toBe(404)
})
