import type { Db } from '#db/connect.ts'
import { tokenIn } from '#test/support/accounts/accounts.ts'
import { castPassword } from '#test/support/cast.ts'
import { describe, expect, type FormVisitor, test, wordsOf } from '#test/support/http/form-visitor.ts'

const karin = { name: 'Karin Kvist', title: '', password: 'karins fras för prov' }

/** Cecilia sends the form, and here is the path of the mailed link. */
async function invite(db: Db, cecilia: FormVisitor, email: string, role = 'editor'): Promise<string> {
  const answer = await cecilia.post('/organisationer/exempelby/medlemmar/inbjudan', { email, role })
  expect(answer.headers.location).toBe('/organisationer/exempelby/medlemmar?klart=invitedUnmailed')
  const mail = await db.selectFrom('outbox').select('body').orderBy('created_at', 'desc').executeTakeFirst()
  return `/inbjudan/${tokenIn(mail?.body ?? '')}`
}

describe('an invitation to Exempelby', () => {
  test('is shown as often as one likes and accepted once, from nobody to editor without scripts', async ({
    cast,
    db,
    visit,
  }) => {
    const path = await invite(db, await visit(cast.cecilia), 'karin@exempelby.example')
    const visitor = await visit()
    for (let i = 0; i < 3; i++) {
      const page = await visitor.get(path)
      expect([page.status, wordsOf(page)]).toEqual([200, 'Inbjudan till Exempelby kommun'])
      expect(page.headers['referrer-policy']).toBe('strict-origin')
      expect(page.body).toContain('value="karin@exempelby.example"')
    }
    const typo = await visitor.post(path, { ...karin, password: 'kort' })
    expect(typo.status).toBe(422)
    expect(typo.body).toContain('value="Karin Kvist"')
    const accepted = await visitor.post(path, karin)
    expect(accepted.headers.location).toBe('/organisationer/exempelby?klart=joined')
    expect((await visitor.get('/organisationer/exempelby/medlemmar')).body).toContain('Karin Kvist')
    // the link leads her to what it was about, and others nowhere
    expect((await visitor.get(path)).headers.location).toBe('/organisationer/exempelby')
    const other = await (await visit()).get(path)
    expect([other.status, wordsOf(other)]).toEqual([410, 'Inbjudan är redan använd'])
  })

  test('clicked twice ends where clicking once does', async ({ cast, db, visit }) => {
    const path = await invite(db, await visit(cast.cecilia), 'karin@exempelby.example')
    const visitor = await visit()
    const answers = await Promise.all([visitor.post(path, karin), visitor.post(path, karin)])
    for (const answer of answers)
      expect(answer.headers.location).toBe('/organisationer/exempelby?klart=joined')
    const people = await db
      .selectFrom('person')
      .where('email', '=', 'karin@exempelby.example')
      .select('id')
      .execute()
    expect(people).toHaveLength(1)
  })

  test('to somebody with an account asks for its password', async ({ cast, db, visit }) => {
    const path = await invite(db, await visit(cast.cecilia), cast.eva.email, 'member')
    const eva = await visit()
    expect((await eva.post(path, { password: 'fel fras för prov' })).status).toBe(422)
    expect((await eva.post(path, { password: castPassword })).headers.location).toBe(
      '/organisationer/exempelby?klart=joined',
    )
  })

  test('to somebody else is not accepted by whoever is signed in', async ({ cast, db, visit }) => {
    const path = await invite(db, await visit(cast.cecilia), 'karin@exempelby.example')
    const eva = await visit(cast.eva)
    expect((await eva.get(path)).body).toContain('Du är inloggad som någon annan')
    expect((await eva.post(path)).status).toBe(409)
  })

  test('makes nobody more than it says', async ({ cast, db, visit }) => {
    const path = await invite(db, await visit(cast.cecilia), 'karin@exempelby.example', 'member')
    const visitor = await visit()
    for (const extra of ['role', 'organisation_role', 'is_admin', 'email', 'organisation_id'])
      expect((await visitor.post(path, { ...karin, [extra]: 'approver' })).status, extra).toBe(422)
    await visitor.post(path, karin)
    const row = await db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'person_id')
      .where('email', '=', 'karin@exempelby.example')
      .select('role')
      .executeTakeFirst()
    expect(row?.role).toBe('member')
  })
})

test('a made-up link leads nowhere, in both languages', async ({ visit }) => {
  const stranger = await visit()
  const path = `/inbjudan/${'a'.repeat(43)}`
  expect([(await stranger.get(path)).status, (await stranger.post(path, karin)).status]).toEqual([404, 409])
  expect(wordsOf(await stranger.get(`/en${path}`))).toBe('The invitation is not valid')
  expect((await stranger.get('/forsta-administrator/x')).status).toBe(410)
})
