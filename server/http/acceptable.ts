/** Turns away what no browser following our links would send, before anything has to understand it. */
import type { Request, RequestHandler } from 'express'
import { refuse } from './refusal.ts'

/** Long searches with every facet chosen stay far below. */
const maxUrlLength = 4_096
/**
 * No form of ours sends more; drafts travel by socket. What is too long for its field still comes back in the form to be
 * shortened: some 30,000 letters, of which a form makes up to nine bytes each.
 */
const maxBodyBytes = 256 * 1024

export const acceptable: RequestHandler = (req, res, next) => {
  const problem = problemWith(req)
  if (problem) refuse(res, problem)
  else next()
}

function problemWith(req: Request): 400 | 411 | 413 | 414 | null {
  if (req.originalUrl.length > maxUrlLength) return 414
  const url = readable(req.originalUrl)
  if (!url) return 400
  // Remix answers these outside its own check of the Origin, and past the routes above
  if (url.searchParams.has('_data')) return 400
  if (req.headers['transfer-encoding'] !== undefined) return 411
  return Number(req.headers['content-length'] ?? 0) > maxBodyBytes ? 413 : null
}

/** Null for a whole address in place of a path, broken percent signs, and NUL, which PostgreSQL cannot hold. */
function readable(target: string): URL | null {
  if (!target.startsWith('/')) return null
  try {
    const url = new URL(`http://erfa${target}`)
    const text = decodeURIComponent(url.pathname) + [...url.searchParams].flat().join('')
    return text.includes('\0') ? null : url
  } catch {
    return null
  }
}
