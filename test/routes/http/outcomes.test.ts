/** What a form did is said once, by the page that it leads to, and by no page to which somebody made a link. */
import { messages } from '#app/i18n/messages.ts'
import { castPassword } from '#test/support/cast.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, type FormVisitor, test } from '#test/support/http/form-visitor.ts'

const says = /role="(?:status|alert)"/
const done = /role="status"[^>]*>.*Om adressen har ett konto/

/** Every key that any page knows. */
const keys = (part: 'notice' | 'errors') => [
  ...new Set(
    Object.values(messages.sv).flatMap((area) =>
      part in area ? Object.keys((area as Record<typeof part, object>)[part]) : [],
    ),
  ),
]

async function askForPassword(visitor: FormVisitor, language = ''): Promise<string> {
  const sent = await visitor.post(`${language}/glomt-losenord`, { email: 'ingen@exempelby.example' })
  return sent.headers.location ?? ''
}

describe('an address that names what was done', () => {
  test('says nothing by itself, whatever it names, to anybody', async ({ server, visit, cast }) => {
    const [anna, frida] = [await visit(cast.anna), await visit(cast.frida)]
    const wrong: string[] = []
    for (const [name, known] of [
      ['klart', keys('notice')],
      ['fel', keys('errors')],
    ] as const) {
      expect(known.length).toBeGreaterThan(20)
      for (const key of [...known, 'constructor', '<b>']) {
        const query = `?${name}=${encodeURIComponent(key)}`
        if (says.test((await ask(server.port, `/om${query}`)).body)) wrong.push(query)
      }
    }
    // on pages of one's own, too, and on those where forms do lead
    const own = `/admin/personer/${cast.frida.id}`
    for (const address of ['/konto?klart=profileSaved', '/utkast?klart=deleteDraft', '/en?klart=signedOut'])
      if (says.test((await anna.get(address)).body)) wrong.push(address)
    for (const address of [`${own}?fel=lastAdmin`, `${own}?klart=suspended`, '/granskning?klart=publish'])
      if (says.test((await frida.get(address)).body)) wrong.push(address)
    expect(wrong).toEqual([])
  })

  test('is the page that everybody reads: no page has several addresses in the cache', async ({ server }) => {
    const plain = await ask(server.port, '/om')
    const named = await ask(server.port, '/om?klart=saved&fel=taken')
    expect([named.body, named.headers.etag]).toEqual([plain.body, plain.headers.etag])
  })

  test('says nothing either when signing in leads there', async ({ visit, cast }) => {
    const anna = await visit()
    const next = encodeURIComponent('/konto?klart=profileSaved')
    const sent = await anna.post(`/logga-in?next=${next}`, { email: cast.anna.email, password: castPassword })
    expect(sent.headers.location).toBe('/konto?klart=profileSaved')
    expect((await anna.get('/konto?klart=profileSaved')).body).not.toMatch(says)
  })
})

describe('the page that a form leads to', () => {
  test('says once what was done, in the language of the form', async ({ visit }) => {
    const visitor = await visit()
    const address = await askForPassword(visitor)
    expect(address).toBe('/logga-in?klart=resetSent')
    // another address does not, nor does it use up what this one has to say
    expect((await visitor.get('/om?klart=resetSent')).body).not.toMatch(says)
    expect((await visitor.get('/logga-in')).body).not.toMatch(says)
    expect((await visitor.get(address)).body).toMatch(done)
    expect((await visitor.get(address)).body).not.toMatch(says)
    const english = await askForPassword(visitor, '/en')
    expect((await visitor.get(english)).body).toMatch(/role="status"[^>]*>.*If the address has an account/)
  })

  test('is nothing for any cache, and others get the page without it', async ({ server, visit }) => {
    const visitor = await visit()
    await visitor.post('/logga-ut')
    const address = '/?klart=signedOut'
    const before = await ask(server.port, address)
    const told = await visitor.get(address)
    const after = await ask(server.port, address)
    expect(told.body).toContain('Du är utloggad.')
    expect(told.headers['cache-control']).toBe('private, no-store')
    for (const other of [before, after]) {
      expect(other.body).not.toMatch(says)
      expect(other.headers['cache-control']).toContain('s-maxage')
    }
    expect(after.headers.etag).toBe(before.headers.etag)
  })

  test('was told by a cookie that no script reads and no other site sends, for a minute', async ({
    visit,
  }) => {
    const visitor = await visit()
    const sent = await visitor.post('/logga-ut')
    const cookie = sent.headers['set-cookie']?.find((one) => one.startsWith('erfa-outcome='))
    expect(cookie).toBe('erfa-outcome=%2F%3Fklart%3DsignedOut; Max-Age=60; Path=/; HttpOnly; SameSite=Lax')
  })
})
