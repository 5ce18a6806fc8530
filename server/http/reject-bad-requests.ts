/** Refuses what no browser that follows our links sends, before anything else reads it. */
import type { Request, RequestHandler } from 'express'
import { sendErrorPage } from './error-page.ts'

/** Long searches with every facet chosen stay far below. */
const maxUrlLength = 4_096
/**
 * No form of ours sends more; drafts travel by socket. What is too long for its field still comes back in the form to be
 * shortened: some 30,000 letters, of which a form makes up to nine bytes each.
 */
const maxBodyBytes = 256 * 1024

export const rejectBadRequests: RequestHandler = (req, res, next) => {
  const status = refusalStatus(req)
  if (status) sendErrorPage(res, status)
  else next()
}

function refusalStatus(req: Request): 400 | 411 | 413 | 414 | null {
  if (req.originalUrl.length > maxUrlLength) return 414
  const url = parseTarget(req.originalUrl)
  if (!url) return 400
  // Remix answers these outside its own check of the Origin, and past the routes above
  if (url.searchParams.has('_data')) return 400
  if (req.headers['transfer-encoding'] !== undefined) return 411
  return Number(req.headers['content-length'] ?? 0) > maxBodyBytes ? 413 : null
}

/** Null for a whole address in place of a path, broken percent signs, and NUL, which PostgreSQL cannot hold. */
function parseTarget(target: string): URL | null {
  if (!target.startsWith('/')) return null
  try {
    const url = new URL(`http://erfa${target}`)
    const text = decodeURIComponent(url.pathname) + [...url.searchParams].flat().join('')
    return text.includes('\0') ? null : url
  } catch {
    return null
  }
}
