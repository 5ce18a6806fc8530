/**
 * Addresses as browsers read them: first normalised, then judged. The editor uses it for what is typed and pasted, the
 * publication for what drafts hold.
 */
import { isSafeHref } from './rich-text.ts'

/** What nobody sees, at the ends of an address that was copied: blanks of all kinds, marks of width zero and byte order. */
const invisibleEnds = /^[\s\p{Cc}\u200b\ufeff]+|[\s\p{Cc}\u200b\ufeff]+$/gu
const brokenLine = /[\t\n\r]+/g
/** What a browser would write otherwise. */
const needsEscape = /[\s"<>\\^`{|}]/

/**
 * The address as a browser follows it: without blanks around and line breaks within, blanks in it escaped.
 * "https://exempel.se/fil namn.pdf" becomes "https://exempel.se/fil%20namn.pdf". Null when it may not be followed.
 */
export function normalisedHref(written: string): string | null {
  const text = written.replace(invisibleEnds, '').replace(brokenLine, '')
  const href = /^tel:/i.test(text) ? withoutSeparators(text) : escaped(text)
  return href !== null && isSafeHref(href) ? href : null
}

/** "tel:+46 (0)8-123 45" is dialled as +46812345. */
function withoutSeparators(tel: string): string {
  return tel.replace(/\(0\)|[\s\u00ad().\u2010-\u2015-]/g, '')
}

function escaped(text: string): string | null {
  if (/^[#/]/.test(text)) return text.replace(/\s/g, encodeURIComponent)
  if (!URL.canParse(text)) return null
  const { href, protocol } = new URL(text)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  // letters that need no escape stay as people wrote them; "https:host" is an address for browsers
  const isPlain = !needsEscape.test(text) && (!isWeb || /^https?:\/\/[^/]/i.test(text))
  return isPlain ? text : href.replaceAll(' ', '%20')
}

const emailAddress = /^[^\s@/:?]+@[^\s@/?]+\.[^\s@/?]+(\?.*)?$/s
const phoneNumber = /^(\+|0)[\d\s()\u00a0\u2010-\u2015-]{5,}$/
/** A name with a dot and a port, a path or a query; labels in any alphabet. */
const bareAddress =
  /^[\p{L}\d][\p{L}\p{M}\d-]*(\.[\p{L}\p{M}\d-]+)*\.\p{L}[\p{L}\p{M}\d-]+(:\d{1,5})?([/?#].*)?$/su

/**
 * The address that somebody means who writes one: "räksmörgås.se", "namn@kommun.se" and "+46 8 123 45" are understood
 * too. Null when it is none.
 */
export function hrefOf(written: string): string | null {
  const text = written.replace(invisibleEnds, '').replace(brokenLine, '')
  if (text.startsWith('#')) return null
  if (emailAddress.test(text)) return normalisedHref(`mailto:${text}`)
  if (phoneNumber.test(text) && text.replace(/\D/g, '').length >= leastDigits)
    return normalisedHref(`tel:${text}`)
  return normalisedHref(bareAddress.test(text) ? `https://${text}` : text)
}

/** Fewer digits are no telephone number that works from elsewhere. */
const leastDigits = 5
