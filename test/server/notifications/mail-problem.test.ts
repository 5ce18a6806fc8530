/** What administrators and the log are told when mail does not work, with real mail servers. */
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { freePort } from '#db/embedded/free-port.ts'
import { affectsAllMail, classifyMailError } from '#server/notifications/mail-problem.ts'
import { createSmtpTransport } from '#server/notifications/mail-transport.ts'
import { logMailServerStatus, watchTransport } from '#server/notifications/mail-watch.ts'
import { startMailServer } from '#test/support/processes/mail-server.ts'
import { describe, expect, test } from '#test/support/world.ts'

const mail = { id: '1', to: 'anna@exempelby.example', subject: 'Hej', body: 'Hej' }
const to = (smtpUrl: string) =>
  createSmtpTransport({ smtpUrl, from: 'erfa@erfa.example', origin: 'https://erfa.example' })

/** What goes wrong with a mail that is sent by a server with these habits. */
async function problemWith(habits: SMTPServerOptions, credentials = '', scheme = 'smtp') {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...habits })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const address = listening.address()
  const port = typeof address === 'object' ? address?.port : 0
  const transport = to(`${scheme}://${credentials}127.0.0.1:${port}`)
  const problem = await transport.send(mail).then(() => null, classifyMailError)
  transport.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return problem
}
const no = (text: string) => Object.assign(new Error(text), { responseCode: 550 })

describe('a mail that is not taken says why:', () => {
  test('nobody listens there', async () => {
    const problem = await to(`smtp://127.0.0.1:${await freePort(null)}`)
      .send(mail)
      .then(() => null, classifyMailError)
    expect(problem).toMatchObject({ kind: 'mailUnreachable', code: 'ECONNREFUSED' })
  })

  test('the name is unknown, the answer does not come', () => {
    expect(classifyMailError(Object.assign(new Error('queryA'), { code: 'EDNS' })).kind).toBe(
      'mailUnknownHost',
    )
    expect(classifyMailError(Object.assign(new Error('Greeting'), { code: 'ETIMEDOUT' })).kind).toBe(
      'mailTimeout',
    )
    expect(classifyMailError('x')).toEqual({ kind: 'mailRefused', code: 'unknown', detail: 'x' })
  })

  test('the password is wrong', async () => {
    const problem = await problemWith(
      { authOptional: false, onAuth: (_auth, _session, done) => done(new Error('Invalid')) },
      'erfa:fel@',
    )
    expect(problem).toMatchObject({ kind: 'mailCredentials', code: 'EAUTH' })
    expect(JSON.stringify(problem)).not.toContain('fel')
  })

  test('it speaks without encryption where encryption was asked for', async () => {
    expect(await problemWith({}, '', 'smtps')).toMatchObject({ kind: 'mailTls' })
  })

  test('an address is refused, which says nothing of other mails', async () => {
    const problem = await problemWith({ onRcptTo: (_to, _session, done) => done(no('no such user')) })
    expect(problem).toMatchObject({ kind: 'mailAddress' })
    expect(problem?.detail).toContain('no such user')
    expect(problem && affectsAllMail(problem)).toBe(false)
  })

  test('the text is refused', async () => {
    const onData: SMTPServerOptions['onData'] = (stream, _session, done) => {
      stream.resume().on('end', () => done(no('looks like spam')))
    }
    expect(await problemWith({ onData })).toMatchObject({ kind: 'mailRefused' })
  })
})

describe('at start', () => {
  const told = async (smtpUrl: string) => {
    const said: string[] = []
    const note = (details: object, message: string) => void said.push(`${JSON.stringify(details)} ${message}`)
    const transport = watchTransport(to(smtpUrl))
    await logMailServerStatus(transport, { warn: note, info: note })
    return { said: said.join(), problem: transport.problem() }
  }

  test('a wrong address of the mail server is told in a sentence, without what signs us in', async () => {
    const port = await freePort(null)
    const { said, problem } = await told(`smtp://erfa:hemligt@127.0.0.1:${port}`)
    expect(said).toContain(`The mail server 127.0.0.1:${port} cannot be reached. Erfa runs without it`)
    expect(said).not.toContain('hemligt')
    expect(problem).toMatchObject({ kind: 'mailUnreachable' })
  })

  test('a right one is told as well', async () => {
    const mails = await startMailServer()
    const { said, problem } = await told(mails.url)
    await mails.close()
    expect(said).toContain('The mail server answers.')
    expect(problem).toBeNull()
  })
})

test('a problem is over when a mail gets through', async () => {
  const port = await freePort(null)
  const transport = watchTransport(to(`smtp://127.0.0.1:${port}`))
  await transport.send(mail).catch(() => {})
  expect(transport.problem()).toMatchObject({ kind: 'mailUnreachable' })
  const mails = await startMailServer(async () => null, port)
  await transport.send(mail)
  expect(transport.problem()).toBeNull()
  await mails.close()
})
