/**
 * A published text has one address and three forms: `/fall/<slug>` as a page, `.md`, `.json`, or whatever Accept
 * prefers. The same goes for a version of it, `/fall/<slug>/v/3`.
 */
import type { Request } from 'express'

const readable = /^((?:\/en)?\/(?:fall|lardom)\/[^/.]+(?:\/v\/\d+)?)(?:\.(md|json))?$/
const routes = { md: 'markdown', json: 'json' } as const
type Form = keyof typeof routes

/** Where the site map has what was asked for; `negotiated` when another Accept would have led elsewhere. */
export function routed(req: Request): { target: string; negotiated: boolean } {
  const [path = '', query] = splitOnce(req.originalUrl, '?')
  const [, page, ending] = readable.exec(path) ?? []
  if (page === undefined) return { target: req.originalUrl, negotiated: false }
  const form = isForm(ending) ? ending : preferred(req)
  const inside = form ? `${page}/${routes[form]}` : page
  return { target: query === undefined ? inside : `${inside}?${query}`, negotiated: !ending }
}

function preferred(req: Request): Form | null {
  // the page comes first: it is the answer to `*/*` and to a tie
  const type = req.accepts(['text/html', 'text/markdown', 'application/json'])
  if (type === 'text/markdown') return 'md'
  return type === 'application/json' ? 'json' : null
}

function isForm(ending: string | undefined): ending is Form {
  return ending !== undefined && ending in routes
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}
