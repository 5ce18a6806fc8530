import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'

const members = '/organisationer/exempelby/medlemmar'

describe('organisations for strangers', () => {
  test('are all listed, narrowed by GET, in both languages', async ({ visit }) => {
    const stranger = await visit()
    const all = await stranger.get('/organisationer')
    expect([all.status, wordsOf(all, 'caption')]).toEqual([200, '311 organisationer'])
    expect(all.body).toContain('Sida 1 av 7')
    const narrowed = await stranger.get('/en/organisationer?q=angelholm&slag=municipality&lan=12')
    expect(wordsOf(narrowed, 'caption')).toBe('1 organisation')
    expect(narrowed.body).toContain('href="/en/organisationer/angelholm"')
    expect((await stranger.get('/organisationer?q=finns+inte')).body).toContain('Ingen organisation passar')
    expect((await stranger.get('/organisationer?sida=99')).status).toBe(200)
  })

  test('show facts and how to join, and no members', async ({ cast, visit }) => {
    const stranger = await visit()
    const goteborg = await stranger.get('/organisationer/goteborg')
    expect(wordsOf(goteborg)).toBe('Göteborgs kommun')
    expect(goteborg.body).toContain('A1. Storstäder')
    // each figure with year, source and what it measures; what is missing is said
    expect(goteborg.body).toContain('Folkbokförda den 31 december')
    expect(goteborg.body).toContain('SCB, BE0101')
    expect(goteborg.body).toContain('3 av 5 uppgifter saknas: Bor utanför tätort')
    expect(goteborg.body).toContain('Organisationen är inte igång i Erfa än')
    const exempelby = await stranger.get('/organisationer/exempelby')
    expect(exempelby.body).toContain('Arbetar du här?')
    expect(exempelby.body).not.toContain(cast.anna.name)
    expect((await stranger.get('/organisationer/finns-inte')).status).toBe(404)
    expect((await stranger.get(members)).headers.location).toBe(
      `/logga-in?next=${encodeURIComponent(members)}`,
    )
  })
})

describe('members', () => {
  test('are seen by members, changed by approvers, unknown to others', async ({ cast, visit }) => {
    const [gunnar, cecilia, eva] = [
      await visit(cast.gunnar),
      await visit(cast.cecilia),
      await visit(cast.eva),
    ]
    const seen = await gunnar.get(members)
    expect(seen.body).toContain(cast.anna.name)
    expect(seen.body).not.toContain('/medlemmar/roll')
    expect((await gunnar.get(`${members}/inbjudan`)).status).toBe(403)
    expect((await eva.get(members)).status).toBe(404)
    expect((await eva.get(`${members}/inbjudan`)).status).toBe(404)
    expect((await cecilia.get(members)).body).toContain('/medlemmar/roll')
  })

  test('change for nobody who may not, whatever ids are sent', async ({ cast, db, visit }) => {
    const before = await db.selectFrom('membership').selectAll().execute()
    const theirs = { anna: cast.anna.id, eva: cast.eva.id, cecilia: cast.cecilia.id }
    const attempts = [
      // a member of the organisation without the right
      [cast.gunnar, `${members}/roll`, { person: cast.gunnar.id, role: 'approver' }, 403],
      [cast.gunnar, `${members}/borttagning`, { person: theirs.anna }, 403],
      // an approver of another organisation: on this one, and with this one's people on her own
      [cast.ingrid, `${members}/roll`, { person: theirs.anna, role: 'member' }, 404],
      [cast.ingrid, `${members}/borttagning`, { person: theirs.cecilia }, 404],
      [cast.ingrid, '/organisationer/norrvik/medlemmar/roll', { person: theirs.anna, role: 'member' }, 404],
      [cast.ingrid, '/organisationer/norrvik/medlemmar/borttagning', { person: theirs.anna }, 404],
      // an approver with another organisation's people
      [cast.cecilia, `${members}/roll`, { person: theirs.eva, role: 'member' }, 404],
      [cast.cecilia, `${members}/borttagning`, { person: theirs.eva }, 404],
      [cast.cecilia, '/organisationer/norrvik/medlemmar/borttagning', { person: theirs.eva }, 404],
      // what is no id, no role, or more than was asked for
      [cast.cecilia, `${members}/roll`, { person: 'x', role: 'member' }, 404],
      [cast.cecilia, `${members}/roll`, { person: theirs.anna, role: 'admin' }, 404],
      [
        cast.cecilia,
        `${members}/roll`,
        { person: theirs.anna, role: 'member', organisation: cast.norrvik.id },
        404,
      ],
      [cast.cecilia, `${members}/inbjudan/aterkallelse`, { invitation: 'a'.repeat(64) }, 404],
    ] as const
    for (const [person, path, fields, status] of attempts)
      expect((await (await visit(person)).post(path, fields)).status, `${person.name} ${path}`).toBe(status)
    expect(await db.selectFrom('membership').selectAll().execute()).toEqual(before)
  })

  test('the last approver stays, and is told why', async ({ cast, visit }) => {
    const cecilia = await visit(cast.cecilia)
    const answer = await cecilia.post(`${members}/borttagning`, { person: cast.cecilia.id })
    expect(answer.headers.location).toBe(`${members}?fel=lastApprover`)
    expect((await cecilia.get(`${members}?fel=lastApprover`)).body).toContain(
      'Det här är den enda godkännaren.',
    )
  })

  test('who leave land on their own account', async ({ cast, visit }) => {
    const gunnar = await visit(cast.gunnar)
    const left = await gunnar.post(`${members}/borttagning`, { person: cast.gunnar.id })
    expect(left.headers.location).toBe('/konto?klart=left')
    expect((await gunnar.get(members)).status).toBe(404)
  })

  test('get a new cookie with the first page after their role changed', async ({ cast, visit }) => {
    const [cecilia, gunnar] = [await visit(cast.cecilia), await visit(cast.gunnar)]
    const before = gunnar.cookie()
    await cecilia.post(`${members}/roll`, { person: cast.gunnar.id, role: 'editor' })
    expect((await gunnar.get('/konto')).body).toContain('Redaktör')
    expect(gunnar.cookie()).not.toBe(before)
    expect((await gunnar.get('/konto')).status).toBe(200)
  })
})
