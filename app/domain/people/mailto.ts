/** The link that opens a mail to somebody. */
import { normalEmail } from './email.ts'

/** Null when it is no address; nothing in the address can add to the mail. */
export function mailto(address: string, subject?: string): string | null {
  const email = normalEmail(address)
  if (!email) return null
  const at = email.lastIndexOf('@')
  const to = `mailto:${encodeURIComponent(email.slice(0, at))}@${email.slice(at + 1)}`
  return subject === undefined ? to : `${to}?subject=${encodeURIComponent(subject)}`
}
