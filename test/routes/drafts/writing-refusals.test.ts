/** Who gets in where: every address around a draft, for everybody who has no part in it, or too small a one. */
import type { Cast } from '#test/support/cast.ts'
import { describe, expect, test, toSignIn } from '#test/support/http/review-visitor.ts'

type Somebody = Exclude<keyof Cast, 'exempelby' | 'norrvik'>

const pages = ['tidslinje', 'delning', 'delning/inbjudan', 'inlamning']
const nobodyKnows = '00000000-0000-4000-8000-000000000000'

describe('a draft', () => {
  test('is not there for outsiders, whatever they send', { timeout: 60_000 }, async ({
    db,
    cast,
    review,
    visit,
  }) => {
    const id = await review.lesson()
    const checkpoint = await review.services.drafts.checkpoint(id, 'edited', cast.anna.id)
    const back = `tidslinje/${checkpoint}/aterstallning`
    const posts: [noun: string, fields: Record<string, string>][] = [
      ['inlamning', { note: '' }],
      ['aterkallelse', {}],
      ['ny-version', {}],
      ['publicering', { contentHash: '0'.repeat(64), changeNote: '' }],
      [back, {}],
      ['delning/inbjudan', { email: 'ny@exempelby.example', role: 'editor' }],
      ['delning/inbjudan/aterkallelse', { invitation: nobodyKnows }],
      ['delning/medverkan', { person: cast.eva.id, role: 'viewer' }],
      ['delning/borttagning', { person: cast.anna.id }],
    ]
    const moves = await db.selectFrom('case_move').selectAll().execute()
    const stranger = await visit()
    for (const path of [...pages, `tidslinje/${checkpoint}`, back].map((page) => `/utkast/${id}/${page}`))
      expect((await stranger.get(path)).headers.location, path).toBe(toSignIn(path))
    for (const [noun, fields] of posts) {
      const path = `/utkast/${id}/${noun}`
      expect((await stranger.post(path, fields)).headers.location, path).toBe(toSignIn(path))
    }
    // an address for forms leads to the page of the form, of whatever there may be
    for (const draft of [id, nobodyKnows])
      expect((await stranger.get(`/utkast/${draft}/publicering`)).headers.location).toBe(
        `/utkast/${draft}/inlamning`,
      )
    // a moderator sees a text when it is handed in, not before
    const outsiders: Somebody[] = ['eva', 'ingrid', 'gunnar', 'frida', 'johan', 'david']
    for (const who of outsiders) {
      const visitor = await visit(cast[who])
      for (const page of [...pages, `tidslinje/${checkpoint}`, back])
        expect((await visitor.get(`/utkast/${id}/${page}`)).status, `${who} ${page}`).toBe(404)
      for (const [noun, fields] of posts)
        expect((await visitor.post(`/utkast/${id}/${noun}`, fields)).status, `${who} ${noun}`).toBe(404)
    }
    const anna = await visit(cast.anna)
    for (const [noun, fields] of posts)
      for (const wrong of ['x', nobodyKnows])
        expect((await anna.post(`/utkast/${wrong}/${noun}`, fields)).status, `${wrong} ${noun}`).toBe(404)
    expect(await db.selectFrom('case_move').selectAll().execute()).toEqual(moves)
  })

  test('of another organisation gives nothing away by its timeline', async ({ cast, review, visit }) => {
    const [mine, other] = [await review.lesson('Min'), await review.lesson('En annan')]
    const checkpoint = await review.services.drafts.checkpoint(other, 'edited', cast.anna.id)
    const anna = await visit(cast.anna)
    expect((await anna.get(`/utkast/${other}/tidslinje/${checkpoint}`)).status).toBe(200)
    for (const wrong of [checkpoint, nobodyKnows, 'x']) {
      expect((await anna.get(`/utkast/${mine}/tidslinje/${wrong}`)).status, wrong).toBe(404)
      const restored = await anna.post(`/utkast/${mine}/tidslinje/${wrong}/aterstallning`)
      expect(restored.status, wrong).toBe(404)
    }
  })
})

describe('whoever was invited', () => {
  test('as a reader reads, and changes neither the text nor who is in', async ({
    db,
    cast,
    review,
    visit,
  }) => {
    const id = await review.lesson()
    const role = { case_id: id, person_id: cast.eva.id, role: 'viewer', invited_by: cast.anna.id }
    await db.insertInto('collaborator').values(role).execute()
    const checkpoint = await review.services.drafts.checkpoint(id, 'edited', cast.anna.id)
    const eva = await visit(cast.eva)
    expect((await eva.get(`/utkast/${id}/inlamning`)).status).toBe(200)
    expect((await eva.get(`/utkast/${id}/tidslinje/${checkpoint}`)).body).not.toContain('aterstallning')
    expect((await eva.get(`/utkast/${id}/delning`)).status).toBe(403)
    const refused = [
      [`inlamning`, { note: '' }],
      [`tidslinje/${checkpoint}/aterstallning`, {}],
      ['delning/inbjudan', { email: 'ny@exempelby.example', role: 'editor' }],
      ['delning/medverkan', { person: cast.eva.id, role: 'editor' }],
    ] as const
    for (const [noun, fields] of refused)
      expect((await eva.post(`/utkast/${id}/${noun}`, fields)).status, noun).toBe(403)
    const left = await eva.post(`/utkast/${id}/delning/borttagning`, { person: cast.eva.id })
    expect(left.headers.location).toBe('/utkast?klart=leaveDraft')
    expect((await eva.get(`/utkast/${id}/inlamning`)).status).toBe(404)
  })

  test('is let in, given another role and let out by the authors', async ({ db, cast, review, visit }) => {
    const id = await review.lesson()
    const anna = await visit(cast.anna)
    const sharing = `/utkast/${id}/delning`
    const wrong = await anna.post(`${sharing}/inbjudan`, { email: 'ingen adress', role: 'viewer' })
    expect([wrong.status, wrong.body.includes('value="ingen adress"')]).toEqual([422, true])
    expect(wrong.body).toMatch(/<a href="#[^"]*email"/)
    const incomplete: Record<string, string>[] = [{}, { email: 'ny@exempelby.example', role: 'owner' }]
    for (const fields of incomplete) expect((await anna.post(`${sharing}/inbjudan`, fields)).status).toBe(422)
    const invited = await anna.post(`${sharing}/inbjudan`, { email: 'ny@exempelby.example', role: 'viewer' })
    expect(invited.headers.location).toBe(`${sharing}?klart=inviteUnmailed`)
    // no mail goes out here, and nothing says that it did
    const page = (await anna.get(invited.headers.location ?? '')).body
    expect(page).toContain('får inget mejl')
    expect(page).toContain('Administration, Utskick')
    expect((await anna.get(`${sharing}/inbjudan`)).body).not.toContain('får ett mejl')
    const link = await db.selectFrom('mailed_link').select('id').executeTakeFirstOrThrow()

    // an invitation to one draft is not taken back through another
    const other = await review.lesson('En annan')
    await anna.post(`/utkast/${other}/delning/inbjudan/aterkallelse`, { invitation: link.id })
    expect((await anna.get(sharing)).body).toContain('ny@exempelby.example')
    await anna.post(`${sharing}/inbjudan/aterkallelse`, { invitation: link.id })
    expect(await db.selectFrom('mailed_link').selectAll().execute()).toEqual([])

    // only who is in can be given another role; only roles that there are
    const role = { case_id: id, person_id: cast.eva.id, role: 'viewer', invited_by: cast.anna.id }
    await db.insertInto('collaborator').values(role).execute()
    const unfit: Record<string, string>[] = [
      { person: cast.ingrid.id, role: 'editor' },
      { person: cast.eva.id, role: 'owner' },
      { person: 'x', role: 'editor' },
      {},
    ]
    for (const fields of unfit)
      expect((await anna.post(`${sharing}/medverkan`, fields)).status, JSON.stringify(fields)).toBe(404)
    const changed = await anna.post(`${sharing}/medverkan`, { person: cast.eva.id, role: 'editor' })
    expect(changed.headers.location).toBe(`${sharing}?klart=changeRole`)
    const removed = await anna.post(`${sharing}/borttagning`, { person: cast.eva.id })
    expect(removed.headers.location).toBe(`${sharing}?klart=removeCollaborator`)
    for (const noun of ['medverkan', 'borttagning', 'inbjudan/aterkallelse'])
      expect((await anna.get(`/en${sharing}/${noun}`)).headers.location).toBe(`/en${sharing}`)
  })
})
