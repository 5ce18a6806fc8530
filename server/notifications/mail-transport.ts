/** The way a mail leaves here. */
import { createTransport } from 'nodemailer'

export interface OutgoingMail {
  id: string
  to: string
  subject: string
  body: string
}

/** Without SMTP settings there is none, and mails stay in the outbox. */
export interface MailTransport {
  /** Host and port, without what signs us in there. */
  server: string
  /** @throws when the mail was not accepted. */
  send(mail: OutgoingMail): Promise<void>
  /** Connects and signs in. @throws when that does not work. */
  verify(): Promise<void>
  close(): void
}

/** A mail server that says nothing for this long is away. */
const smtpTimeoutMs = 20_000

export function smtpTransport(settings: { smtpUrl: string; from: string; origin: string }): MailTransport {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: smtpTimeoutMs,
    greetingTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
    // nothing of ours asks for files or addresses to be fetched
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(settings.origin).hostname
  return {
    server: new URL(settings.smtpUrl).host,
    async send({ id, to, subject, body }) {
      await transport.sendMail({
        from: settings.from,
        // an object, so that no address can be read as two
        to: { name: '', address: to },
        subject,
        text: body,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    async verify() {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}
