/**
 * Between Node's requests and Remix. Our own, because the address a page is told comes from our settings
 * and never from the Host header, and because an answer that says nothing about caching is private.
 */
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express'
import { canonicalQuery } from '#app/domain/query-parameters.ts'
import { isDatabaseUnavailable } from '#db/postgres/unavailable.ts'
import { negotiateFormat } from './addresses/negotiate-format.ts'
import type { OriginOf } from './addresses/origin.ts'
import { outcomeAt } from './addresses/see-outcome.ts'
import { formAnswerCaching } from './caching/cache-headers.ts'
import { type CachedPage, privateCopy, sendCached } from './caching/cached-page.ts'
import type { PageCache } from './caching/page-cache.ts'
import { cachedReadCost, madeReadCost, type ReadLimit } from './caching/read-limit.ts'
import type { Cookies } from './cookies.ts'
import type { Context } from './request-context.ts'

export type Build = ServerBuild | (() => Promise<ServerBuild>)
type ContextOf = (req: ExpressRequest, res: ExpressResponse) => Promise<Context>

export interface RemixOptions {
  build: Build
  originOf: OriginOf
  contextOf: ContextOf
  cookies: Pick<Cookies, 'readSessionId' | 'readOutcome'>
  pages: PageCache
  readLimit: ReadLimit
}

export function remixHandler(options: RemixOptions): RequestHandler {
  const { originOf, contextOf, cookies, pages, readLimit } = options
  const handle = createRequestHandler(options.build, process.env.NODE_ENV)
  return async (req, res, next) => {
    const { target, variesByAccept } = siteMapTarget(req)
    if (variesByAccept) res.vary('Accept')
    const url = originOf(req) + target
    const make = async () => {
      const request = requestOf(req, res, url)
      const context = await contextOf(req, res)
      if (!context.person) readLimit.charge(req, madeReadCost)
      return handle(request, { ...context })
    }
    try {
      if (!mayBeCached(req)) await send(res, await make())
      else if (cookies.readSessionId(req.headers.cookie) !== null || outcomeAt(req, cookies))
        await sendEither(req, res, await makeWhileAvailable(make, pages.find(url)))
      else {
        readLimit.charge(req, cachedReadCost)
        await sendEither(req, res, await pages.answer(url, make))
      }
    } catch (problem) {
      next(problem)
    }
  }
}

/** Where the site map has what was asked for. Of a query, what no page reads is left out. */
function siteMapTarget(req: ExpressRequest): { target: string; variesByAccept: boolean } {
  const [address = '', ...rest] = req.originalUrl.split('?')
  const { path, variesByAccept } = negotiateFormat(req, address)
  const query = isRead(req) && !isSingleFetch(address) ? canonicalQuery(rest.join('?')) : rest.join('?')
  return { target: query ? `${path}?${query}` : path, variesByAccept }
}

const isRead = ({ method }: ExpressRequest) => method === 'GET' || method === 'HEAD'
/** Data for a page that runs scripts, which pages of anonymous readers do not. */
const isSingleFetch = (address: string) => address.endsWith('.data')

function mayBeCached(req: ExpressRequest): boolean {
  return isRead(req) && !isSingleFetch(req.path) && req.headers.authorization === undefined
}

/** While the database is away nobody knows whose session it is: everybody reads what strangers read. */
async function makeWhileAvailable(
  make: () => Promise<Response>,
  cached: CachedPage | undefined,
): Promise<CachedPage | Response> {
  try {
    const answer = await make()
    return cached && answer.status === 503 ? privateCopy(cached) : answer
  } catch (problem) {
    if (cached && isDatabaseUnavailable(problem)) return privateCopy(cached)
    throw problem
  }
}

function requestOf(req: ExpressRequest, res: ExpressResponse, url: string): Request {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const headers = headersOf(req)
  headers.set('host', new URL(url).host)
  // to a page HEAD is GET: only what is sent differs
  if (isRead(req)) return new Request(url, { headers, signal: gone.signal })
  const body = createReadableStreamFromReadable(req)
  return new Request(url, { method: req.method, headers, signal: gone.signal, body, duplex: 'half' })
}

/** Remix would take the first for our own name, and knows fewer spellings of our Origin than `sameOriginOnly` does. */
const notForRemix = new Set(['x-forwarded-host', 'origin'])

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(req.headersDistinct)) {
    if (notForRemix.has(name)) continue
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

async function sendEither(req: ExpressRequest, res: ExpressResponse, answer: CachedPage | Response) {
  if (answer instanceof Response) await send(res, answer)
  else sendCached(req, res, answer)
}

async function send(res: ExpressResponse, answer: Response) {
  res.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') res.append(name, value)
    else res.set(name, value)
  }
  // who signs in or out, and who is told what she did, must not find the answer in a cache, whatever the route says
  if (res.hasHeader('Set-Cookie')) res.set('Cache-Control', 'private, no-store')
  else if (res.req.method === 'POST') res.set('Cache-Control', formAnswerCaching)
  else if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'private, no-store')
  // and an answer for strangers is none for somebody signed in
  if (/\bs-maxage=/.test(String(res.getHeader('Cache-Control')))) res.vary('Cookie')
  // other methods never come so far
  if (answer.status === 405) res.set('Allow', 'GET, HEAD, OPTIONS')
  if (answer.body && res.req.method !== 'HEAD') await writeReadableStreamToWritable(answer.body, res)
  else res.end()
}
