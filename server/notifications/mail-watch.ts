/** What is known of the mail server: whether it worked the last time, for administrators and, at start, for the log. */
import { concernsAll, type MailProblem, mailProblem } from './mail-problem.ts'
import type { MailTransport } from './mail-transport.ts'

export interface WatchedTransport extends MailTransport {
  /** Why no mail got through the last time this process tried; null when it did, or has not tried yet. */
  problem(): MailProblem | null
}

export function watched(transport: MailTransport): WatchedTransport {
  let last: MailProblem | null = null
  const noting = async (work: Promise<void>) => {
    try {
      await work
      last = null
    } catch (error) {
      const problem = mailProblem(error)
      // a refused address says that everything else works
      last = concernsAll(problem) ? problem : null
      throw error
    }
  }
  return {
    ...transport,
    send: (mail) => noting(transport.send(mail)),
    verify: () => noting(transport.verify()),
    problem: () => last,
  }
}

interface StartLog {
  warn(details: object, message: string): void
  info(details: object, message: string): void
}

const sentences: Readonly<Record<MailProblem['kind'], string>> = {
  mailUnknownHost: 'is not known under this name',
  mailUnreachable: 'cannot be reached',
  mailTimeout: 'does not answer',
  mailTls: 'and Erfa could not agree on encryption',
  mailCredentials: 'does not accept the user name and password',
  mailAddress: 'does not accept an address',
  mailRefused: 'refuses',
}

/** Says at start what a wrong address would otherwise say only to those who wait for a mail. Never keeps anything from starting. */
export async function tellWhetherMailWorks(transport: MailTransport, log: StartLog): Promise<void> {
  const { server } = transport
  try {
    await transport.verify()
    log.info({ server }, 'The mail server answers.')
  } catch (error) {
    const { kind, code } = mailProblem(error)
    log.warn(
      { server, code },
      `The mail server ${server} ${sentences[kind]}. Erfa runs without it: mails wait and are tried again. See SMTP_URL.`,
    )
  }
}
