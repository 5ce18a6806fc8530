/** An e-mail address from outside, in the one spelling it is stored and compared in. */
import { composed, isStorable } from '#app/domain/text/text.ts'

/** The longest path of RFC 5321. */
export const longestEmail = 254
const localPart = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** Lower case, ASCII, the domain in punycode; null when it is no address. Addresses that look alike stay different. */
export function normalEmail(text: string): string | null {
  if (!isStorable(text)) return null
  const trimmed = composed(text).trim().toLowerCase()
  const at = trimmed.lastIndexOf('@')
  if (at < 1 || trimmed.length > longestEmail) return null
  const local = trimmed.slice(0, at)
  const domain = normalDomain(trimmed.slice(at + 1))
  return localPart.test(local) && domain ? `${local}@${domain}` : null
}

/** `Malmö.se` as `xn--malm-8qa.se`; null when it is no host name with at least one dot. */
export function normalDomain(text: string): string | null {
  const trimmed = composed(text).trim().toLowerCase()
  if (!/^[^\s/?#@:[\]\\%]{1,253}$/.test(trimmed) || !URL.canParse(`http://${trimmed}`)) return null
  const host = new URL(`http://${trimmed}`).hostname
  return hostName.test(host) ? host : null
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}
