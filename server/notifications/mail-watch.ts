/** Remembers whether the mail server worked the last time: for administrators and, at start, for the log. */
import { affectsAllMail, classifyMailError, type MailProblem } from './mail-problem.ts'
import type { MailTransport } from './mail-transport.ts'

export interface WatchedTransport extends MailTransport {
  /** Why no mail got through the last time this process tried; null when it did, or has not tried yet. */
  problem(): MailProblem | null
}

export function watchTransport(transport: MailTransport): WatchedTransport {
  let last: MailProblem | null = null
  const recordOutcome = async (work: Promise<void>) => {
    try {
      await work
      last = null
    } catch (error) {
      const problem = classifyMailError(error)
      // a refused address shows that the server itself works
      last = affectsAllMail(problem) ? problem : null
      throw error
    }
  }
  return {
    ...transport,
    send: (mail) => recordOutcome(transport.send(mail)),
    verify: () => recordOutcome(transport.verify()),
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

/** Logs at start whether the mail server answers, so that wrong settings are found before a mail is missed. Never throws. */
export async function logMailServerStatus(transport: MailTransport, log: StartLog): Promise<void> {
  const { server } = transport
  try {
    await transport.verify()
    log.info({ server }, 'The mail server answers.')
  } catch (error) {
    const { kind, code } = classifyMailError(error)
    log.warn(
      { server, code },
      `The mail server ${server} ${sentences[kind]}. Erfa runs without it: mails wait and are tried again. See SMTP_URL.`,
    )
  }
}
