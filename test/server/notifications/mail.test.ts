import { sql } from 'kysely'
import { connect, type Db } from '#db/connect.ts'
import { listFailedJobs, retryFailedJobs } from '#server/jobs/failed-jobs.ts'
import { maintainQueue } from '#server/jobs/maintenance.ts'
import { createProductHandlers } from '#server/jobs/product-jobs.ts'
import { createSmtpTransport } from '#server/notifications/mail-transport.ts'
import { deleteOldMails, listOutbox, writeMail } from '#server/notifications/outbox.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { held, jobMinutesPass, letterbox, sendMails } from '#test/support/processes/jobs.ts'
import { startMailServer } from '#test/support/processes/mail-server.ts'
import { describe, expect, test } from '#test/support/world.ts'

const mail = {
  to: 'anna@exempelby.example',
  subject: 'Åtgärd',
  body: 'Hej,\n\nhttps://erfa.example/aterstall/x\n',
}
const write = (db: Db, more: object = {}) =>
  db.transaction().execute((trx) => writeMail(trx, { ...mail, ...more }))
test('a mail goes out by a real mail server, as it was written', async ({ db }) => {
  const mails = await startMailServer()
  const transport = createSmtpTransport({
    smtpUrl: mails.url,
    from: 'Erfa <erfa@erfa.example>',
    origin: 'https://erfa.example',
  })
  await write(db)
  expect(await sendMails(db, transport)).toBe(1)
  transport.close()
  await mails.close()
  expect(mails.received).toMatchObject([{ to: [mail.to] }])
  const text = mails.received[0]?.text
  expect(text).toContain('Subject: =?UTF-8?')
  expect(text).toContain('https://erfa.example/aterstall/x')
  expect(text).toContain('Auto-Submitted: auto-generated')
})

describe('the outbox', () => {
  test('keeps no text of what was sent', async ({ db }) => {
    await write(db)
    await sendMails(db, letterbox())
    const { entries } = await listOutbox(db, { page: 1, withText: true })
    expect(entries).toMatchObject([{ recipient: mail.to, body: '' }])
    expect(entries[0]?.sentAt).not.toBeNull()
    expect(JSON.stringify(await db.selectFrom('outbox').selectAll().execute())).not.toContain('aterstall')
  })

  test('lets the administrator read what waits, until its links are dead', async ({ db }) => {
    await write(db, { usefulForMs: 60_000 })
    expect((await listOutbox(db, { page: 1, withText: true })).entries).toMatchObject([
      { body: mail.body, sentAt: null, isExpired: false },
    ])
    await db.updateTable('outbox').set({ expires_at: sql<Date>`now()` }).execute()
    expect((await listOutbox(db, { page: 1, withText: true })).entries).toMatchObject([
      { body: '', isExpired: true },
    ])
    const box = letterbox()
    await sendMails(db, box)
    expect(box.letters).toEqual([])
    await deleteOldMails(db)
    expect(await db.selectFrom('outbox').select('body').execute()).toEqual([{ body: '' }])
  })

  test('shows nobody the text where there is a mail server', async ({ db }) => {
    await write(db)
    expect((await listOutbox(db, { page: 1, withText: false })).entries).toMatchObject([{ body: '' }])
  })

  test('writes the same mail once', async ({ db }) => {
    await write(db, { dedupeKey: 'uppföljning 1' })
    await write(db, { dedupeKey: 'uppföljning 1' })
    await write(db, { dedupeKey: 'uppföljning 2' })
    expect((await listOutbox(db, { page: 1, withText: true })).entries).toHaveLength(2)
    expect(await sendMails(db, letterbox())).toBe(2)
  })

  test('sends no mail of an event that did not happen', async ({ db }) => {
    const broken = db.transaction().execute(async (trx) => {
      await writeMail(trx, mail)
      throw new Error('nej')
    })
    await expect(broken).rejects.toThrow('nej')
    expect(await sendMails(db, letterbox())).toBe(0)
  })
})

describe('sending', () => {
  test('is tried again while the mail server is away, and an administrator sees why', async ({ db }) => {
    await write(db)
    await sendMails(db, letterbox(new Error('connect ECONNREFUSED 127.0.0.1:25')))
    expect(await listFailedJobs(db)).toMatchObject([
      {
        queue: 'mail',
        mail: { recipient: mail.to, subject: mail.subject },
        attempts: 1,
        reason: 'connect ECONNREFUSED 127.0.0.1:25',
      },
    ])
    const back = letterbox()
    expect(await sendMails(db, back)).toBe(0)
    await jobMinutesPass(db, 1)
    expect(await sendMails(db, back)).toBe(1)
    expect(back.letters).toMatchObject([{ to: mail.to, body: mail.body }])
    expect(await listFailedJobs(db)).toEqual([])
  })

  test('ends after half a day of trying, and begins anew when asked', async ({ db }) => {
    await write(db)
    for (let attempt = 0; attempt < 11; attempt++) {
      await sendMails(db, letterbox(new Error('nej')))
      await jobMinutesPass(db, 24 * 60)
    }
    expect(await listFailedJobs(db)).toMatchObject([{ attempts: 11, nextAttemptAt: null }])
    const back = letterbox()
    expect(await sendMails(db, back)).toBe(0)
    await retryFailedJobs(db, null)
    await sendMails(db, back)
    expect(back.letters).toHaveLength(1)
  })

  test('is done once, however many processes share the work', async ({ db, databaseUrl }) => {
    for (let i = 0; i < 10; i++) await write(db, { subject: `Brev ${i}` })
    const other = connect(databaseUrl, { maxConnections: 3 })
    const box = letterbox()
    await Promise.all([sendMails(db, box), sendMails(other, box), sendMails(other, box)])
    await other.destroy()
    expect(box.letters.map(({ subject }) => subject).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `Brev ${i}`),
    )
  })

  test('is taken over from a process that died in the middle of it', async ({ db }) => {
    await write(db)
    const { wait, hasBegun } = held()
    void sendMails(db, { ...letterbox(), send: wait })
    await hasBegun
    const box = letterbox()
    expect(await sendMails(db, box)).toBe(0)
    await jobMinutesPass(db, 6)
    await maintainQueue(db)
    await jobMinutesPass(db, 1)
    await sendMails(db, box)
    expect(box.letters).toHaveLength(1)
  })

  test('is not done again when only noting it took too long', async ({ db }) => {
    await write(db)
    const box = letterbox()
    const { wait, hasBegun, go } = held()
    const late = sendMails(db, { ...box, send: (letter) => box.send(letter).then(wait) })
    await hasBegun
    await jobMinutesPass(db, 6)
    await maintainQueue(db)
    await jobMinutesPass(db, 1)
    go()
    await late
    await sendMails(db, box)
    expect(box.letters).toHaveLength(1)
    expect(await listFailedJobs(db)).toEqual([])
  })
})

test('without a mail server nothing tries to send', ({ db }) => {
  const services = { db, documents, origin: 'https://erfa.example' }
  expect(createProductHandlers({ ...services, transport: null }).mail).toBeUndefined()
  expect(createProductHandlers({ ...services, transport: letterbox() }).mail).toBeDefined()
})
