/** Mail as an administrator sees it, where there is a mail server. */
import { freePort } from '#db/embedded/free-port.ts'
import { test as base, describe, expect } from '#test/support/http/form-visitor.ts'
import { startMailServer, type TestMailServer } from '#test/support/processes/mail-server.ts'

const withServer = base.extend<{ mails: TestMailServer; settings: Readonly<Record<string, string>> }>({
  mails: async ({}, use) => {
    const mails = await startMailServer()
    await use(mails)
    await mails.close()
  },
  settings: async ({ mails }, use) => use({ SMTP_URL: mails.url, MAIL_FROM: 'Erfa <erfa@erfa.example>' }),
})

describe('with a mail server', () => {
  withServer('Frida sends herself a test mail, and it comes', async ({ cast, visit, mails }) => {
    const frida = await visit(cast.frida)
    const page = await frida.get('/admin/utskick/testmejl')
    expect(page.body).toContain('Skicka ett testmejl till mig')
    expect(page.body).toContain(mails.url.replace('smtp://', ''))
    const sent = await frida.post('/admin/utskick/testmejl')
    expect(sent.headers.location).toBe('/admin/utskick?klart=testMailSent')
    expect(mails.received).toMatchObject([{ to: [cast.frida.email] }])
    expect(mails.received[0]?.text).toContain('kan skicka e-post')
  })

  withServer('Frida reads nobody’s links, not even before they are sent', async ({ cast, db, visit }) => {
    // waits, as if the mail server had just been away
    const body = 'https://erfa.example/aterstall/x'
    await db.insertInto('outbox').values({ recipient: cast.anna.email, subject: 'Nytt', body }).execute()
    const frida = await visit(cast.frida)
    const outbox = await frida.get('/admin/utskick')
    expect(outbox.body).toContain(cast.anna.email)
    expect(outbox.body).not.toContain('/aterstall/')
    expect(outbox.body).not.toContain('Ingen e-postserver är angiven')
  })
})

const withWrongAddress = base.extend({
  settings: async ({}, use) => use({ SMTP_URL: `smtp://127.0.0.1:${await freePort(null)}` }),
})

describe('with a wrong address of the mail server', () => {
  withWrongAddress('Frida is told so, by her test mail and on the pages', async ({ cast, visit }) => {
    const frida = await visit(cast.frida)
    const failed = await frida.post('/en/admin/utskick/testmejl')
    expect(failed.status).toBe(422)
    expect(failed.body).toContain('The mail server cannot be reached. Check name and port in SMTP_URL')
    expect(failed.body).toContain('ECONNREFUSED')
    for (const path of ['/admin', '/admin/utskick'])
      expect((await frida.get(path)).body).toContain('Mejl går inte fram just nu')
  })

  withWrongAddress('she cannot keep it busy', async ({ cast, visit }) => {
    const frida = await visit(cast.frida)
    const answers = []
    for (let i = 0; i < 21; i++) answers.push((await frida.post('/admin/utskick/testmejl')).status)
    expect(answers).toEqual([...Array(20).fill(422), 429])
  })
})

base('without one, a test mail is refused with the reason', async ({ cast, visit }) => {
  const frida = await visit(cast.frida)
  const refused = await frida.post('/admin/utskick/testmejl')
  expect([refused.status, refused.body.includes('Ingen e-postserver är angiven.')]).toEqual([422, true])
})
