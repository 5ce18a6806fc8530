/** Two processes of the whole product over one database, with a real mail server. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { writeMail } from '#server/notifications/outbox.ts'
import { jobMinutesPass } from '#test/support/processes/jobs.ts'
import { startMailServer } from '#test/support/processes/mail-server.ts'
import { startServer } from '#test/support/processes/server.ts'
import { expect, test } from '#test/support/world.ts'

const write = (db: Db, n: number) =>
  db
    .transaction()
    .execute((trx) =>
      writeMail(trx, { to: `person${n}@exempelby.example`, subject: `Brev ${n}`, body: 'Hej' }),
    )
const patient = { timeout: 30_000 }

test('two nodes send each mail once between them', { timeout: 120_000 }, async ({ db, databaseUrl }) => {
  const mails = await startMailServer()
  const env = { SMTP_URL: mails.url }
  const nodes = await Promise.all([startServer(databaseUrl, { env }), startServer(databaseUrl, { env })])
  for (let n = 0; n < 40; n++) await write(db, n)
  await expect.poll(() => mails.received.length, patient).toBeGreaterThanOrEqual(40)
  for (const node of nodes) await node.stop()
  await mails.close()
  expect(new Set(mails.received.map(({ to }) => to[0])).size).toBe(40)
  expect(mails.received).toHaveLength(40)
})

test('a mail of a node that was killed in the middle of it is sent by the other one', {
  timeout: 120_000,
}, async ({ db, databaseUrl }) => {
  let answer = () => {}
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve
  })
  // the first node never gets an answer
  let asked = 0
  const mails = await startMailServer(async () => {
    asked++
    if (asked === 1) await mayAnswer
    return asked === 1 ? new Error('gone') : null
  })
  const env = { SMTP_URL: mails.url }
  const first = await startServer(databaseUrl, { env })
  await write(db, 1)
  await expect.poll(() => asked, patient).toBe(1)
  await first.kill()
  const second = await startServer(databaseUrl, { env })
  await jobMinutesPass(db, 6)
  // when its time is over the job is given back, and waits for a moment
  const isWaiting = async () =>
    (await sql`select 1 from erfa_jobs.job where name = 'mail' and state = 'retry'`.execute(db)).rows.length
  await expect.poll(isWaiting, { timeout: 60_000 }).toBe(1)
  await jobMinutesPass(db, 2)
  await expect
    .poll(() => mails.received.map(({ to }) => to), patient)
    .toEqual([['person1@exempelby.example']])
  answer()
  await second.stop()
  await mails.close()
})
