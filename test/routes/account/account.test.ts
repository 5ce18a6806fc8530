import { otherPassword, tokenIn } from '#test/support/accounts/accounts.ts'
import { castPassword } from '#test/support/cast.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'
import { answerResetRequests } from '#test/support/processes/jobs.ts'

const wrong = 'fel fras för prov'

describe('signing in', () => {
  test('leads to where Anna was going, with a cookie of its own', async ({ cast, visit }) => {
    const anna = await visit()
    const turnedAway = await anna.get('/konto?sida=2')
    expect([turnedAway.status, turnedAway.headers.location]).toEqual([
      303,
      '/logga-in?next=%2Fkonto%3Fsida%3D2',
    ])
    const form = await anna.get('/logga-in?next=%2Fkonto%3Fsida%3D2')
    expect(form.body).toContain('action="/logga-in?next=%2Fkonto%3Fsida%3D2"')
    expect(form.body).toMatch(/autocomplete="username"/i)
    expect(form.body).toMatch(/autocomplete="current-password"/i)
    const answer = await anna.post('/logga-in?next=%2Fkonto%3Fsida%3D2', {
      email: cast.anna.email,
      password: castPassword,
    })
    expect([answer.status, answer.headers.location]).toEqual([303, '/konto?sida=2'])
    expect(wordsOf(await anna.get('/konto'))).toBe('Ditt konto')
  })

  test('never leads away from Erfa', async ({ cast, visit }) => {
    const anna = await visit()
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/..//evil.example']) {
      const answer = await anna.post(`/logga-in?next=${encodeURIComponent(next)}`, {
        email: cast.anna.email,
        password: castPassword,
      })
      expect(answer.headers.location).toBe('/')
      await anna.post('/logga-ut')
    }
    const signedIn = await visit(cast.anna)
    expect((await signedIn.get('/logga-in?next=%2F%2Fevil.example')).headers.location).toBe('/')
  })

  test('with a wrong password keeps what was typed, but not the password', async ({ cast, visit }) => {
    const anna = await visit()
    const answer = await anna.post('/en/logga-in', { email: cast.anna.email, password: wrong })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('The email address or the password is not right.')
    expect(answer.body).toContain(`value="${cast.anna.email}"`)
    expect(answer.body).not.toContain(wrong)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('too often is refused with a time to come back, known address or not', async ({ cast, visit }) => {
    const stranger = await visit()
    for (const email of [cast.anna.email, 'ingen@exempelby.example']) {
      const answers = []
      for (let i = 0; i < 11; i++) answers.push(await stranger.post('/logga-in', { email, password: wrong }))
      expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429])
      expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
      expect(answers.at(-1)?.body).toContain('för många försök')
    }
  })

  test('too often by a neighbour leaves Anna a way in with the browser she always uses', async ({
    cast,
    visit,
  }) => {
    const [anna, neighbour] = [await visit(), await visit()]
    const signIn = { email: cast.anna.email, password: castPassword }
    await anna.post('/logga-in', signIn)
    await anna.post('/logga-ut')
    expect(anna.cookie()).toMatch(/^erfa-device=\d+\.[\w-]{22}\.[\w-]{43};/)
    expect(anna.cookie()).not.toContain('erfa=')
    for (let i = 0; i < 11; i++) await neighbour.post('/logga-in', { ...signIn, password: wrong })
    expect((await neighbour.post('/logga-in', signIn)).status).toBe(429)
    expect((await anna.post('/logga-in', signIn)).status).toBe(303)
  })

  test('takes no fields that it does not have', async ({ cast, db, visit }) => {
    const anna = await visit()
    const fields = { email: cast.anna.email, password: castPassword, is_admin: 'true' }
    expect((await anna.post('/logga-in', fields)).status).toBe(422)
    expect(await db.selectFrom('session').select('id').execute()).toEqual([])
  })
})

test('signing out ends the session and erases what the browser kept', async ({ cast, visit }) => {
  const anna = await visit(cast.anna)
  const old = anna.cookie()
  const answer = await anna.post('/logga-ut')
  expect([answer.status, answer.headers.location]).toEqual([303, '/?klart=signedOut'])
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
  expect(old).toContain('erfa=')
  expect(anna.cookie()).not.toContain('erfa=')
  expect((await anna.get('/konto')).status).toBe(303)
})

describe('a new password by mail', () => {
  test('works from the forgotten-password page to being signed in, without scripts', async ({
    cast,
    db,
    server,
    visit,
  }) => {
    const anna = await visit()
    const asked = await anna.post('/glomt-losenord', { email: cast.anna.email })
    const unknown = await anna.post('/glomt-losenord', { email: 'ingen@exempelby.example' })
    expect([asked.status, asked.headers.location]).toEqual([303, '/logga-in?klart=resetSent'])
    expect([unknown.status, unknown.headers.location]).toEqual([asked.status, asked.headers.location])
    await expect
      .poll(() => db.selectFrom('outbox').select('body').execute(), { timeout: 15_000 })
      .toHaveLength(1)
    const [mail] = await db.selectFrom('outbox').select('body').execute()
    expect(mail?.body).toContain(`${server.origin}/aterstall/`)
    const path = `/aterstall/${tokenIn(mail?.body ?? '')}`
    const page = await anna.get(path)
    expect(page.headers['referrer-policy']).toBe('strict-origin')
    expect(page.headers['cache-control']).toContain('no-store')
    expect(page.body).toMatch(/autocomplete="new-password"/i)
    const short = await anna.post(path, { password: 'kort' })
    expect(short.status).toBe(422)
    expect(short.body).toContain('minst 12 tecken')
    expect((await anna.post(path, { password: otherPassword })).headers.location).toBe(
      '/?klart=passwordChanged',
    )
    expect(wordsOf(await anna.get('/konto'))).toBe('Ditt konto')
    const again = await (await visit()).get(path)
    expect([again.status, wordsOf(again)]).toEqual([410, 'Länken är redan använd'])
  })

  test('mails our own address, whatever the request calls us', async ({ cast, db, server, visit }) => {
    const { ask } = await import('#test/support/http/ask.ts')
    await visit()
    await ask(server.port, '/glomt-losenord', {
      method: 'POST',
      headers: {
        Host: 'evil.example',
        'X-Forwarded-Host': 'evil.example',
        Origin: server.origin,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ email: cast.anna.email }).toString(),
    })
    await answerResetRequests(db, server.origin)
    await expect
      .poll(() => db.selectFrom('outbox').select('body').execute(), { timeout: 15_000 })
      .toHaveLength(1)
    expect(JSON.stringify(await db.selectFrom('outbox').selectAll().execute())).not.toContain('evil')
  })

  test('with a made-up link says so', async ({ visit }) => {
    const stranger = await visit()
    for (const path of ['/aterstall/x', `/aterstall/${'a'.repeat(43)}`, '/aterstall/..%2F..%2Fetc'])
      expect((await stranger.get(path)).status, path).toBe(404)
    expect((await stranger.post(`/aterstall/${'a'.repeat(43)}`, { password: otherPassword })).status).toBe(
      422,
    )
  })
})

describe('one’s own account', () => {
  test('is for those who are signed in', async ({ cast, visit }) => {
    const stranger = await visit()
    for (const path of ['/konto', '/konto/profil', '/konto/losenord'])
      expect((await stranger.get(path)).headers.location, path).toBe(
        `/logga-in?next=${encodeURIComponent(path)}`,
      )
    const fields = { name: 'X', title: '', language: 'sv', theme: 'auto' }
    expect((await stranger.post('/konto/profil', fields)).status).toBe(303)
    const anna = await visit(cast.anna)
    for (const path of ['/konto', '/konto/profil', '/konto/losenord', '/en/konto'])
      expect((await anna.get(path)).status, path).toBe(200)
  })

  test('changes by its form, and by nothing that is smuggled into it', async ({ cast, db, visit }) => {
    const anna = await visit(cast.anna)
    const fields = { name: 'Anna Ahl', title: 'Strateg', language: 'en', theme: 'dark' }
    for (const extra of ['is_admin', 'isAdmin', 'email', 'id', 'suspended_at'])
      expect((await anna.post('/konto/profil', { ...fields, [extra]: 'true' })).status, extra).toBe(422)
    expect((await anna.post('/konto/profil', fields)).headers.location).toBe('/en/konto?klart=profileSaved')
    const row = await db
      .selectFrom('person')
      .where('id', '=', cast.anna.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ ...fields, email: cast.anna.email, is_admin: false, is_moderator: false })
  })

  test('changes its password, and the old cookie is worth nothing', async ({ cast, visit }) => {
    const [here, there] = [await visit(cast.anna), await visit(cast.anna)]
    const old = here.cookie()
    const change = { account: cast.anna.email, current: castPassword, password: otherPassword }
    const wrongly = await here.post('/konto/losenord', { ...change, current: wrong })
    expect(wrongly.status).toBe(422)
    const answer = await here.post('/konto/losenord', change)
    expect(answer.headers.location).toBe('/konto?klart=passwordChanged')
    expect(here.cookie()).not.toBe(old)
    expect((await here.get('/konto')).status).toBe(200)
    expect((await there.get('/konto')).status).toBe(303)
  })

  test('ends one of its sessions, or all; never somebody else’s', async ({ cast, db, visit }) => {
    const [here, there, bo] = [await visit(cast.anna), await visit(cast.anna), await visit(cast.bo)]
    const families = await db
      .selectFrom('session')
      .select(['family', 'person_id as personId'])
      .orderBy('created_at')
      .execute()
    const bos = families.find(({ personId }) => personId === cast.bo.id)?.family ?? ''
    await here.post('/konto/sessioner', { session: bos })
    expect((await bo.get('/konto')).status).toBe(200)
    await here.post('/konto/sessioner', { session: families[1]?.family ?? '' })
    expect([(await here.get('/konto')).status, (await there.get('/konto')).status]).toEqual([200, 303])
    const out = await here.post('/konto/sessioner')
    expect(out.headers.location).toBe('/?klart=signedOutEverywhere')
    expect((await here.get('/konto')).status).toBe(303)
  })
})
