import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import type { Db } from '#db/connect.ts'
import { accountTasks } from '#server/accounts/tasks.ts'
import {
  deliverNext,
  type MailTransport,
  type OutgoingMail,
  smtpTransport,
} from '#server/notifications/delivery.ts'
import { outboxPage, retryAll, sweepOutbox, writeMail } from '#server/notifications/outbox.ts'
import { describe, expect, test } from '#test/support/world.ts'

const mail = {
  to: 'anna@exempelby.example',
  subject: 'Åtgärd',
  body: 'Hej,\n\nhttps://erfa.example/aterstall/x\n',
}
const write = (db: Db, more: object = {}) =>
  db.transaction().execute((trx) => writeMail(trx, { ...mail, ...more }))
const minutesPass = (db: Db, minutes: number) =>
  db
    .updateTable('outbox')
    .set({ next_attempt_at: sql<Date>`next_attempt_at - make_interval(mins => ${minutes})` })
    .execute()

/** A way out of here that keeps what it was given, or fails. */
function letterbox(fails = false): MailTransport & { letters: OutgoingMail[] } {
  const letters: OutgoingMail[] = []
  const send = async (letter: OutgoingMail) => {
    if (fails) throw new Error('connect ECONNREFUSED 127.0.0.1:25')
    letters.push(letter)
  }
  return { letters, send, close: () => {} }
}

test('a mail goes out by a real mail server, as it was written', async ({ db }) => {
  const received: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const transport = smtpTransport({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Erfa <erfa@erfa.example>',
    origin: 'https://erfa.example',
  })
  await write(db)
  expect(await deliverNext(db, transport)).toBe(true)
  expect(await deliverNext(db, transport)).toBe(false)
  transport.close()
  await new Promise<void>((resolve) => server.close(resolve))
  expect(received).toHaveLength(1)
  expect(received[0]?.to).toEqual([mail.to])
  expect(received[0]?.text).toContain('Subject: =?UTF-8?')
  expect(received[0]?.text).toContain('https://erfa.example/aterstall/x')
  expect(received[0]?.text).toContain('Auto-Submitted: auto-generated')
})

describe('the outbox', () => {
  test('keeps no text of what was sent', async ({ db }) => {
    await write(db)
    await deliverNext(db, letterbox())
    const { entries } = await outboxPage(db, 1)
    expect(entries).toMatchObject([{ recipient: mail.to, body: '', attempts: 1 }])
    expect(entries[0]?.sentAt).not.toBeNull()
    expect(JSON.stringify(await db.selectFrom('outbox').selectAll().execute())).not.toContain('aterstall')
  })

  test('lets the administrator read what waits, until its links are dead', async ({ db }) => {
    await write(db, { usefulForMs: 60_000 })
    expect((await outboxPage(db, 1)).entries).toMatchObject([
      { body: mail.body, sentAt: null, isExpired: false },
    ])
    await db.updateTable('outbox').set({ expires_at: sql<Date>`now()` }).execute()
    expect((await outboxPage(db, 1)).entries).toMatchObject([{ body: '', isExpired: true }])
    expect(await deliverNext(db, letterbox())).toBe(false)
    await sweepOutbox(db)
    expect(await db.selectFrom('outbox').select('body').execute()).toEqual([{ body: '' }])
  })

  test('writes the same mail once', async ({ db }) => {
    await write(db, { dedupeKey: 'uppföljning 1' })
    await write(db, { dedupeKey: 'uppföljning 1' })
    await write(db, { dedupeKey: 'uppföljning 2' })
    expect((await outboxPage(db, 1)).entries).toHaveLength(2)
  })

  test('tries again later and later while the mail server is away', async ({ db }) => {
    await write(db)
    const away = letterbox(true)
    const waits: number[] = []
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await deliverNext(db, away)).toBe(true)
      // not again before its time
      expect(await deliverNext(db, away)).toBe(false)
      const { rows } = await sql<{
        wait: number
      }>`select extract(epoch from next_attempt_at - now())::float8 as wait from outbox`.execute(db)
      waits.push(Math.round((rows[0]?.wait ?? 0) / 10) * 10)
      await minutesPass(db, 10)
    }
    expect(waits).toEqual([30, 60, 120, 240])
    const { entries } = await outboxPage(db, 1)
    expect(entries[0]?.lastError).toContain('ECONNREFUSED')
    const back = letterbox()
    await deliverNext(db, back)
    expect(back.letters).toHaveLength(1)
  })

  test('gives up after a day of trying, and begins anew when asked', async ({ db }) => {
    await write(db)
    await db.updateTable('outbox').set({ attempts: 15 }).execute()
    const back = letterbox()
    expect(await deliverNext(db, back)).toBe(false)
    await retryAll(db)
    expect(await deliverNext(db, back)).toBe(true)
  })

  test('sends each mail once, however many processes share the work', async ({ db }) => {
    for (let i = 0; i < 10; i++) await write(db, { subject: `Brev ${i}` })
    const box = letterbox()
    const worker = async () => {
      while (await deliverNext(db, box)) {
        // until none is left
      }
    }
    await Promise.all([worker(), worker(), worker()])
    expect(box.letters.map(({ subject }) => subject).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `Brev ${i}`),
    )
  })

  test('is taken over from a process that died while sending', async ({ db }) => {
    await write(db)
    const neverDone: MailTransport = { send: () => new Promise(() => {}), close: () => {} }
    void deliverNext(db, neverDone)
    await expect.poll(async () => (await outboxPage(db, 1)).entries[0]?.attempts).toBe(1)
    const box = letterbox()
    expect(await deliverNext(db, box)).toBe(false)
    await minutesPass(db, 5)
    expect(await deliverNext(db, box)).toBe(true)
    expect(box.letters).toHaveLength(1)
  })
})

test('without a mail server nothing tries to send', ({ db }) => {
  const names = (transport: MailTransport | null) =>
    accountTasks(db, 'https://erfa.example', transport).map(({ name }) => name)
  expect(names(null)).not.toContain('mail')
  expect(names(letterbox())).toContain('mail')
})
