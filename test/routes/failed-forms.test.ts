/** A page whose form was not taken says so in its title: the first that is heard, and what the tab shows. */
import { expect, test } from '#test/support/http/form-visitor.ts'

const titleOf = (body: string) => /<title>(.*?)<\/title>/.exec(body)?.[1]

test('every page with a form that was not taken begins its title with "Fel:" or "Error:"', async ({
  cast,
  visit,
}) => {
  const [stranger, frida] = [await visit(), await visit(cast.frida)]
  expect(titleOf((await stranger.get('/logga-in')).body)).toBe('Logga in – Erfa')
  expect(titleOf((await stranger.post('/logga-in', { email: '' })).body)).toBe('Fel: Logga in – Erfa')
  expect(titleOf((await stranger.post('/en/logga-in', { email: '' })).body)).toBe('Error: Sign in – Erfa')
  for (const path of [
    '/konto/profil',
    '/konto/losenord',
    '/admin/organisationer/ny',
    '/admin/utskick/testmejl',
  ]) {
    const answer = await frida.post(path)
    expect([path, answer.status]).toEqual([path, 422])
    expect(titleOf(answer.body)).toMatch(/^Fel: /)
  }
  // a refusal that a redirect tells of
  const own = `/admin/personer/${cast.frida.id}`
  const refused = await frida.post(`${own}/roller`)
  expect(titleOf((await frida.get(refused.headers.location ?? '')).body)).toMatch(/^Fel: /)
  expect(titleOf((await frida.get(own)).body)).not.toMatch(/^Fel: /)
})
