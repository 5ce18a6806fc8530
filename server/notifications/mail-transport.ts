/** Sends mails by SMTP. */
import { createTransport } from 'nodemailer'

export interface OutgoingMail {
  id: string
  to: string
  subject: string
  body: string
}

/** Without SMTP settings there is no transport, and mails stay in the outbox. */
export interface MailTransport {
  /** Host and port, without the credentials. */
  server: string
  /** @throws when the mail was not accepted. */
  send(mail: OutgoingMail): Promise<void>
  /** Connects and signs in. @throws when that does not work. */
  verify(): Promise<void>
  close(): void
}

/** A mail server that does not answer for this long is taken to be down. */
const smtpTimeoutMs = 20_000

export function createSmtpTransport(settings: {
  smtpUrl: string
  from: string
  origin: string
}): MailTransport {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: smtpTimeoutMs,
    greetingTimeout: smtpTimeoutMs,
    socketTimeout: smtpTimeoutMs,
    // mails have no attachments, so nodemailer never needs to read files or fetch URLs
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(settings.origin).hostname
  return {
    server: new URL(settings.smtpUrl).host,
    async send({ id, to, subject, body }) {
      await transport.sendMail({
        from: settings.from,
        // an object: a string with a comma would be parsed as two addresses
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
