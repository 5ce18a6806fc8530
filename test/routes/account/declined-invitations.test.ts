/** Whoever is invited may say no: by the mailed link, with an account or without, or from her own list. */
import { createLink } from '#server/accounts/links.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'
import { test as reviewTest } from '#test/support/http/review-visitor.ts'

const members = '/organisationer/exempelby/medlemmar'

describe('an invitation to an organisation', () => {
  test('is declined by the link alone, once and for all, and whoever invited sees it', async ({
    cast,
    db,
    visit,
  }) => {
    const email = 'karin@annan.example'
    const invite = () =>
      db.transaction().execute((trx) =>
        createLink(trx, 'invitation', {
          email,
          organisation_id: cast.exempelby.id,
          organisation_role: 'editor',
          created_by: cast.cecilia.id,
        }),
      )
    const [karin, eva, cecilia] = [await visit(), await visit(cast.eva), await visit(cast.cecilia)]
    const path = `/inbjudan/${await invite()}`
    const asked = await karin.get(path)
    expect(asked.body).toContain(`action="${path}/avbojande"`)
    expect(asked.body).toContain('Cecilia Carlsson ser att du har tackat nej')
    // looking uses nothing up, and it is nobody else's to decline
    expect((await karin.get(`${path}/avbojande`)).headers.location).toBe(path)
    expect((await eva.post(`${path}/avbojande`)).headers.location).toBe(path)
    expect((await cecilia.get(members)).body).not.toContain('Tackade nej')
    for (const _ of [1, 2])
      expect((await karin.post(`${path}/avbojande`)).headers.location).toBe('/?klart=declined')
    expect((await karin.get('/?klart=declined')).body).toContain('Du har tackat nej till inbjudan.')
    const dead = await karin.get(path)
    expect([dead.status, wordsOf(dead)]).toEqual([410, 'Du har tackat nej'])
    const late = await karin.post(path, { name: 'Karin', title: '', password: 'karins fras för prov' })
    expect(late.status).toBe(409)
    const list = await cecilia.get(members)
    expect(list.body).toMatch(/karin@annan\.example.*Tackade nej \d/s)
    expect(list.body).toMatch(/Tackade nej till inbjudan, karin@annan\.example, redaktör.*den inbjudna/s)
    expect(list.body).not.toContain('Ta tillbaka inbjudan till karin@annan.example')
    const { id: invitation } = await db.selectFrom('mailed_link').select('id').executeTakeFirstOrThrow()
    const withdrawn = await cecilia.post(`${members}/inbjudan/aterkallelse`, { invitation })
    expect([withdrawn.status, withdrawn.body.includes('har tackat nej')]).toEqual([409, true])
    // invited once more, it waits for an answer again
    await invite()
    expect((await cecilia.get(members)).body).not.toContain('Tackade nej <')
    expect(
      await db.selectFrom('rights_change').where('change', '=', 'invitation_declined').select('id').execute(),
    ).toHaveLength(1)
  })
})

reviewTest(
  'Eva declines an invitation to a draft from her own list; the history says so',
  async ({ cast, db, review, visit }) => {
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
    const [eva, johan, anna] = [await visit(cast.eva), await visit(cast.johan), await visit(cast.anna)]
    expect((await johan.post('/konto/inbjudningar/avbojande', { invitation })).status).toBe(404)
    for (const _ of [1, 2]) {
      const declined = await eva.post('/konto/inbjudningar/avbojande', { invitation })
      expect(declined.headers.location).toBe('/konto/inbjudningar?klart=declined')
    }
    expect((await eva.get('/konto/inbjudningar')).body).toContain('Du har inga inbjudningar som väntar')
    // what she said no to cannot be accepted after all
    expect((await eva.post('/konto/inbjudningar', { invitation })).status).toBe(404)
    expect((await eva.get(`/utkast/${id}`)).status).toBe(404)
    expect((await anna.get(`/utkast/${id}/delning`)).body).toMatch(/eva@norrvik\.example.*Tackade nej \d/s)
    const history = (await anna.get(`/utkast/${id}/inlamning`)).body
    expect(history).toMatch(
      /<b>Eva Ek<\/b> tackade nej till inbjudan från.*Anna Andersson \(läsa och skriva\)/s,
    )
    expect(
      await db.selectFrom('case_move').where('move', '=', 'declineInvitation').select('id').execute(),
    ).toHaveLength(1)
  },
)
