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
import type { Context } from '#server/context.ts'
import { routed } from './formats.ts'
import type { OriginOf } from './origin.ts'
import { type PageCache, sendKept } from './page-cache.ts'

export type Build = ServerBuild | (() => Promise<ServerBuild>)
type ContextOf = (req: ExpressRequest, res: ExpressResponse) => Promise<Context>

export interface RemixOptions {
  build: Build
  originOf: OriginOf
  contextOf: ContextOf
  pages: PageCache
}

export function remix({ build, originOf, contextOf, pages }: RemixOptions): RequestHandler {
  const handle = createRequestHandler(build, process.env.NODE_ENV)
  return async (req, res, next) => {
    const { target, negotiated } = routed(req)
    if (negotiated) res.vary('Accept')
    try {
      const answer = await pages.answer(req, async () =>
        handle(requestOf(req, res, `${originOf(req)}${target}`), { ...(await contextOf(req, res)) }),
      )
      if (answer instanceof Response) await send(res, answer)
      else sendKept(req, res, answer)
    } catch (problem) {
      next(problem)
    }
  }
}

function requestOf(req: ExpressRequest, res: ExpressResponse, url: string): Request {
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const headers = headersOf(req)
  headers.set('host', new URL(url).host)
  const withBody = req.method !== 'GET' && req.method !== 'HEAD'
  return new Request(url, {
    method: req.method,
    headers,
    signal: gone.signal,
    ...(withBody && { body: createReadableStreamFromReadable(req), duplex: 'half' }),
  })
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

async function send(res: ExpressResponse, answer: Response) {
  res.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') res.append(name, value)
    else res.set(name, value)
  }
  // who signs in or out must not find the answer in a cache, whatever the route says
  if (!res.hasHeader('Cache-Control') || res.hasHeader('Set-Cookie'))
    res.set('Cache-Control', 'private, no-store')
  if (answer.body) await writeReadableStreamToWritable(answer.body, res)
  else res.end()
}
