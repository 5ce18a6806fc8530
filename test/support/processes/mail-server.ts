/** A mail server that keeps what it takes. */
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  /** As it came over the line. */
  text: string
}

export interface TestMailServer {
  /** For SMTP_URL. */
  url: string
  received: ReceivedMail[]
  /** How many it is being told about at this moment. */
  open: () => number
  close: () => Promise<void>
}

/** @param takes answers each mail: null takes it, an error refuses it, a promise lets the sender wait. */
export async function startMailServer(
  takes: () => Promise<Error | null> = async () => null,
  port = 0,
): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  let open = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream: SMTPServerDataStream, session: SMTPServerSession, done) {
      open++
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const problem = await takes()
      open--
      if (!problem)
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        })
      done(problem)
    },
  })
  // a sender that dies in the middle of a mail
  server.on('error', () => {})
  const listeningPort = await new Promise<number>((resolve) => {
    const listening = server.listen(port, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${listeningPort}`,
    received,
    open: () => open,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
