/** A finished page that may be sent to many: compressed once, and not sent at all to whoever has it. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Response as ExpressResponse, Request } from 'express'
import fresh from 'fresh'
import { weakEtag } from './etag.ts'

export interface CachedPage {
  readonly headers: readonly [string, string][]
  readonly etag: string
  readonly body: Readonly<Record<Coding, Buffer>>
  readonly freshUntil: number
}

type Coding = 'identity' | 'gzip' | 'br'

/** A good middle: the last percents would cost ten times as long. */
const brotliQuality = 5

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** A cached page if the answer lets caches share it, otherwise the answer as it is. */
export async function cacheable(answer: Response): Promise<CachedPage | Response> {
  const caching = answer.headers.get('cache-control') ?? ''
  const seconds = /\bpublic\b/.test(caching) && /\bs-maxage=(\d+)/.exec(caching)?.[1]
  if (!seconds || answer.status !== 200 || answer.headers.has('set-cookie')) return answer
  const identity = Buffer.from(await answer.arrayBuffer())
  const [br, gz] = await Promise.all([
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    compressGzip(identity),
  ])
  return {
    headers: [...answer.headers],
    etag: weakEtag(identity),
    body: { identity, gzip: gz, br },
    freshUntil: Date.now() + Number(seconds) * 1000,
  }
}

/** The same page for one reader alone, where another moment would have given another page. */
export function privateCopy(page: CachedPage): CachedPage {
  const headers = page.headers.filter(([name]) => name !== 'cache-control')
  return { ...page, headers: [...headers, ['cache-control', 'private, no-store']] }
}

/** In the smallest coding that the reader takes, or nothing when the reader has the page already. */
export function sendCached(req: Request, res: ExpressResponse, page: CachedPage) {
  for (const [name, value] of page.headers) res.set(name, value)
  // a cache in front of us must not answer somebody signed in with it
  res.set('ETag', page.etag).vary('Accept-Encoding').vary('Cookie')
  if (fresh(req.headers, { etag: page.etag })) return void res.status(304).end()
  const coding = codingFor(req)
  if (coding !== 'identity') res.set('Content-Encoding', coding)
  // Node leaves the body out where HEAD asked
  res.set('Content-Length', String(page.body[coding].length)).end(page.body[coding])
}

/** Browsers name gzip first and mean nothing by it: the smallest that they take. */
function codingFor(req: Request): Coding {
  for (const coding of ['br', 'gzip'] as const) if (req.acceptsEncodings(coding)) return coding
  return 'identity'
}
