/** What mails hold and whom they go to is nowhere in the log, however much is logged. */
import type { Db } from '#db/connect.ts'
import { tokenIn } from '#test/support/accounts/accounts.ts'
import { ask } from '#test/support/http/ask.ts'
import { startMailServer } from '#test/support/processes/mail-server.ts'
import { startServer, type TestServer } from '#test/support/processes/server.ts'
import { expect, test } from '#test/support/world.ts'

const patient = { timeout: 30_000 }

function askForPassword({ port, origin }: TestServer, email: string) {
  const headers = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
  return ask(port, '/glomt-losenord', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ email }).toString(),
  })
}
const mailsTo = (db: Db, email: string) =>
  db.selectFrom('outbox').where('recipient', '=', email).select(['body', 'sent_at']).execute()

test('neither when they are sent nor when they are refused', { timeout: 90_000 }, async ({
  cast,
  db,
  databaseUrl,
}) => {
  let refusal: Error | null = Object.assign(new Error(`550 <${cast.anna.email}> has no mailbox here`), {
    responseCode: 550,
  })
  const mails = await startMailServer(async () => refusal)
  const server = await startServer(databaseUrl, { env: { LOG_LEVEL: 'trace', SMTP_URL: mails.url } })
  expect((await askForPassword(server, cast.anna.email)).status).toBe(303)
  await expect.poll(() => server.log().includes('a job failed'), patient).toBe(true)
  const [refused] = await mailsTo(db, cast.anna.email)
  refusal = null
  expect((await askForPassword(server, cast.bo.email)).status).toBe(303)
  await expect.poll(() => mails.received.length, patient).toBe(1)
  const tokens = [
    tokenIn(refused?.body ?? ''),
    tokenIn(mails.received[0]?.text.replaceAll('=\r\n', '') ?? ''),
  ]
  // a link is looked at, too
  await ask(server.port, `/aterstall/${tokens[0]}`)
  await server.stop()
  await mails.close()
  expect(server.log()).toContain('"queue":"mail"')
  for (const secret of [...tokens, cast.anna.email, cast.bo.email, cast.anna.name, 'has no mailbox here']) {
    expect(secret.length).toBeGreaterThan(5)
    expect(server.log()).not.toContain(secret)
  }
})
