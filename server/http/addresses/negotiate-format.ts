/**
 * A published text has one address and three formats: `/fall/<slug>` as a page, `.md`, `.json`, or whatever Accept
 * prefers. The same goes for a version of it, `/fall/<slug>/v/3`. The site map has a path of its own for each format,
 * `/fall/<slug>/markdown`, which nobody needs to know.
 */
import type { Request } from 'express'
import { shelfNames } from '#app/domain/paths.ts'

const shelf = `((?:/en)?/(?:${shelfNames.join('|')})/[^/.]+(?:/v/\\d+)?)`
const publicPath = new RegExp(`^${shelf}(?:\\.(md|json))?$`)
const sitePath = new RegExp(`^${shelf}/(markdown|json)$`)

const formats = { md: 'markdown', json: 'json' } as const
type Ending = keyof typeof formats

export interface NegotiatedPath {
  /** As the site map has it. */
  path: string
  /** Another Accept would have led elsewhere. */
  variesByAccept: boolean
}

export function negotiateFormat(req: Request, path: string): NegotiatedPath {
  const [, page, ending] = publicPath.exec(path) ?? []
  if (page === undefined) return { path, variesByAccept: false }
  const format = isEnding(ending) ? ending : preferredFormat(req)
  return { path: format ? `${page}/${formats[format]}` : page, variesByAccept: !ending }
}

/** The public spelling of a path of the site map; any other path as it is. */
export function publicFormatPath(path: string): string {
  return path.replace(sitePath, (_, page, format) => `${page}.${format === 'json' ? 'json' : 'md'}`)
}

function preferredFormat(req: Request): Ending | null {
  // the page comes first: it is the answer to `*/*` and to a tie
  const type = req.accepts(['text/html', 'text/markdown', 'application/json'])
  if (type === 'text/markdown') return 'md'
  return type === 'application/json' ? 'json' : null
}

function isEnding(ending: string | undefined): ending is Ending {
  return ending !== undefined && ending in formats
}
