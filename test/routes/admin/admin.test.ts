import { writeMail } from '#server/notifications/outbox.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'
import { letterbox, sendMails } from '#test/support/processes/jobs.ts'

const byanat = {
  key: 'a page of Frida',
  name: 'Norrviks byanät',
  type: 'village_fibre_association',
  county: '22',
  emailDomain: '',
  contactRole: 'Styrelsen',
  contactEmail: 'styrelsen@byanat.example',
  website: 'https://byanat.example',
}

test('an administrator sees that readers have no address to report to, and what sets it', async ({
  cast,
  visit,
}) => {
  expect((await (await visit(cast.frida)).get('/admin')).body).toContain('sätt OPERATOR_EMAIL')
})

test('only administrators find the administration', async ({ cast, visit }) => {
  const { id } = cast.exempelby
  const pages = [
    '',
    '/organisationer',
    '/organisationer/ny',
    `/organisationer/${id}`,
    `/organisationer/${id}/inbjudan`,
    '/personer',
    `/personer/${cast.anna.id}`,
    '/utskick',
    '/jobb',
  ]
  const posts = [
    `/organisationer/${id}/medlemmar`,
    `/organisationer/${id}/medlemmar/borttagning`,
    `/organisationer/${id}/inbjudan/aterkallelse`,
    `/personer/${cast.anna.id}/roller`,
    `/personer/${cast.anna.id}/avstangning`,
    '/jobb/nytt-forsok',
  ]
  const frida = await visit(cast.frida)
  for (const path of pages) expect((await frida.get(`/admin${path}`)).status, path).toBe(200)
  for (const person of [cast.david, cast.cecilia, cast.johan]) {
    const other = await visit(person)
    for (const path of [...pages, ...posts]) {
      expect((await other.get(`/admin${path}`)).status, `${person.name} ${path}`).toBe(404)
      expect(
        (await other.post(`/admin${path}`, { suspended: 'true', isAdmin: 'true' })).status,
        path,
      ).not.toBe(303)
    }
  }
  const stranger = await visit()
  for (const path of pages)
    expect((await stranger.get(`/admin${path}`)).headers.location).toContain('/logga-in?next=')
  for (const path of posts)
    expect((await stranger.post(`/admin${path}`)).headers.location).toContain('/logga-in?next=')
}, 60_000)

describe('Frida', () => {
  test('adds an organisation, and a mistake costs nothing of what was typed', async ({ cast, db, visit }) => {
    const frida = await visit(cast.frida)
    const wrong = await frida.post('/admin/organisationer/ny', { ...byanat, website: 'javascript:alert(1)' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="Norrviks byanät"')
    expect(wrong.body).toMatch(/<option value="village_fibre_association" selected=""/)
    const made = await frida.post('/admin/organisationer/ny', byanat)
    expect(made.headers.location).toMatch(
      /^\/admin\/organisationer\/[0-9a-f-]{36}\?klart=organisationCreated$/,
    )
    // the same form again is done already; another form with that name is not
    expect((await frida.post('/admin/organisationer/ny', byanat)).headers.location).toBe(
      made.headers.location,
    )
    const other = await frida.post('/admin/organisationer/ny', { ...byanat, key: 'another page' })
    expect(other.status).toBe(422)
    const page = await (await visit()).get('/organisationer/norrviks-byanat')
    expect(page.body).toContain('Byanätsförening')
    expect(page.body).toContain('styrelsen@byanat.example')
    const count = await db
      .selectFrom('organisation')
      .where('type', '=', 'village_fibre_association')
      .select('id')
      .execute()
    expect(count).toHaveLength(1)
  })

  test('writes only what the form is for', async ({ cast, db, visit }) => {
    const frida = await visit(cast.frida)
    const { key: _key, name: _name, type: _type, county: _county, ...details } = byanat
    const path = `/admin/organisationer/${cast.exempelby.id}`
    for (const extra of ['name', 'slug', 'type', 'id', 'is_example', 'population'])
      expect((await frida.post(path, { ...details, [extra]: 'x' })).status, extra).toBe(422)
    expect((await frida.post(path, details)).status).toBe(303)
    const row = await db
      .selectFrom('organisation')
      .where('id', '=', cast.exempelby.id)
      .selectAll()
      .executeTakeFirst()
    expect(row).toMatchObject({
      name: 'Exempelby kommun',
      is_trusted: false,
      website: 'https://byanat.example/',
    })
  })

  test('suspends Anna, whose next page asks her to sign in', async ({ cast, visit }) => {
    const [frida, anna] = [await visit(cast.frida), await visit(cast.anna)]
    const path = `/admin/personer/${cast.anna.id}`
    const done = await frida.post(`${path}/avstangning`, { suspended: 'true' })
    expect(done.headers.location).toBe(`${path}?klart=suspended`)
    expect((await anna.get('/konto')).status).toBe(303)
    expect((await frida.get(path)).body).toContain('Häv avstängningen')
    expect((await frida.get(path)).body).toContain('Frida Falk')
  })

  test('is told that she is the last administrator', async ({ cast, visit }) => {
    const frida = await visit(cast.frida)
    const path = `/admin/personer/${cast.frida.id}`
    expect((await frida.post(`${path}/roller`)).headers.location).toBe(`${path}?fel=lastAdmin`)
    expect((await frida.get(`${path}?fel=lastAdmin`)).body).toContain('Erfa behöver alltid en administratör.')
    expect((await frida.post(`${path}/avstangning`, { suspended: 'true' })).headers.location).toBe(
      `${path}?fel=yourself`,
    )
  })

  test('invites a first approver to Göteborg and reads the mail where no mail server is', async ({
    cast,
    db,
    visit,
  }) => {
    const frida = await visit(cast.frida)
    const { id } = await db
      .selectFrom('organisation')
      .where('slug', '=', 'goteborg')
      .select('id')
      .executeTakeFirstOrThrow()
    const path = `/admin/organisationer/${id}/inbjudan`
    const first = { email: 'lena@goteborg.example', role: 'approver' }
    // nobody is there yet who would know her, and nobody has said how their addresses end
    expect((await frida.get(path)).body).not.toContain('name="isChecked"')
    const asked = await frida.post(path, first)
    expect([asked.status, asked.body.includes('name="isChecked"')]).toEqual([422, true])
    await db.updateTable('organisation').set({ email_domain: 'annan.example' }).where('id', '=', id).execute()
    expect((await frida.post(path, first)).body).toContain('slutar på annan.example')
    // whose addresses end like hers is no secret, and says what was mistaken
    await db
      .updateTable('organisation')
      .set({ email_domain: 'goteborg.example' })
      .where('id', '=', cast.norrvik.id)
      .execute()
    expect((await frida.post(path, first)).body).toContain(`Så slutar adresserna hos ${cast.norrvik.name}.`)
    const done = await frida.post(path, { ...first, isChecked: 'true' })
    expect(done.headers.location).toBe(`/admin/organisationer/${id}?klart=invitedUnmailed`)
    expect((await frida.get(done.headers.location ?? '')).body).toContain(
      'Be den som administrerar Erfa om länken',
    )
    const outbox = await frida.get('/admin/utskick')
    expect(outbox.body).toContain('Ingen e-postserver är angiven')
    expect(outbox.body).toContain('lena@goteborg.example')
    expect(outbox.body).toMatch(/\/inbjudan\/[\w-]{43}/)
  })

  test('sees which mail did not arrive and why, and has it tried again', async ({ cast, db, visit }) => {
    const frida = await visit(cast.frida)
    expect((await frida.get('/admin/jobb')).body).toContain('Inga misslyckade jobb')
    const mail = { to: 'lena@goteborg.example', subject: 'Inbjudan', body: 'Hej' }
    await db.transaction().execute((trx) => writeMail(trx, mail))
    await sendMails(db, letterbox(new Error('connect ECONNREFUSED 192.0.2.1:25')))
    const failed = await frida.get('/admin/jobb')
    expect(failed.body).toContain('Mejl till lena@goteborg.example: Inbjudan')
    expect(failed.body).toContain('connect ECONNREFUSED 192.0.2.1:25')
    expect(failed.body).toContain('1 försök, nästa')
    expect((await frida.get('/en/admin/jobb')).body).toContain('1 try, next')
    const job = /name="job" value="([\w-]{36})"/.exec(failed.body)?.[1] ?? ''
    const done = await frida.post('/admin/jobb/nytt-forsok', { job })
    expect(done.headers.location).toBe('/admin/jobb?klart=jobsRetried')
    const box = letterbox()
    await sendMails(db, box)
    expect(box.letters).toMatchObject([{ to: mail.to }])
    expect((await frida.get('/admin/jobb')).body).toContain('Inga misslyckade jobb')
    expect((await frida.post('/admin/jobb/nytt-forsok')).status).toBe(303)
    expect((await frida.post('/admin/jobb/nytt-forsok', { job: 'x' })).status).toBe(404)
  })

  test('finds people by part of a name, and what does not exist is not found', async ({ cast, visit }) => {
    const frida = await visit(cast.frida)
    expect(wordsOf(await frida.get('/admin/personer?q=carl'), 'caption')).toBe('1 person')
    expect(wordsOf(await frida.get('/admin/personer?q=exempelby.example'), 'caption')).toBe('5 personer')
    expect((await frida.get('/admin/personer?q=%25_%5C')).body).toContain('Ingen person passar')
    for (const path of [
      '/admin/personer/x',
      `/admin/personer/${cast.exempelby.id}`,
      `/admin/organisationer/${cast.anna.id}`,
      '/admin/organisationer/1%20or%201',
    ])
      expect((await frida.get(path)).status, path).toBe(404)
  })
})
