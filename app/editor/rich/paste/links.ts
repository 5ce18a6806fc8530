/** Addresses out of other programs' documents. */
import { normalisedHref } from '#app/domain/text/href.ts'

/** A footnote of the other document; browsers write its whole address when they copy. */
const footnote = /#(_?(ftn|edn)|sd(foot|end)note|footnote|fn(ref)?[:-]?\d)/i

/** Where the address leads, without the detour that Outlook and Google write; null when it leads nowhere from here. */
export function followableHref(written: string): string | null {
  const href = normalisedHref(written)
  // places in the other document, or on the other site
  if (href === null || href.startsWith('#') || href.startsWith('/') || footnote.test(href)) return null
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  const target = hostname.endsWith('.safelinks.protection.outlook.com')
    ? searchParams.get('url')
    : /^www\.google\.[a-z.]+$/.test(hostname) && pathname === '/url'
      ? (searchParams.get('q') ?? searchParams.get('url'))
      : null
  return (target && normalisedHref(target)) || href
}

/** The sign of a footnote, or of the place in the text that it belongs to: its text stays. */
export function isFootnoteSign(link: Element): boolean {
  return (
    footnote.test(link.getAttribute('href') ?? '') ||
    /^\[?(\d{1,3}|[ivxlc]{1,6}|[*†‡])\]?$/i.test((link.textContent ?? '').trim())
  )
}
