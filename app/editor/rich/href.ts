import { isSafeHref } from '#app/domain/text/rich-text.ts'

/** The address that somebody means: "www.digg.se" and "namn@kommun.se" are understood too. Null when it is none. */
export function hrefOf(written: string): string | null {
  const text = written.trim()
  const href = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)
    ? `mailto:${text}`
    : /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(se|nu|eu|org|com|net)(\/|$))/i.test(text)
      ? `https://${text}`
      : text
  return isSafeHref(href) && !href.startsWith('#') ? href : null
}
