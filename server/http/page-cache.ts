/**
 * Finished answers for anonymous readers, kept by the process for as long as the page itself allows caches
 * to share it (`s-maxage`). The page stays in charge: what does not say `public` is never kept, and nobody
 * who is signed in is answered from here. When something is published or withdrawn, all of it is dropped.
 *
 * What has grown old is kept beside the fresh: readers get it while the database is away.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Response as ExpressResponse, Request } from 'express'

export interface Kept {
  readonly status: number
  readonly headers: readonly [string, string][]
  readonly etag: string
  readonly body: Readonly<Record<Coding, Buffer>>
  readonly freshUntil: number
}

type Coding = 'identity' | 'gzip' | 'br'

/** Some thousand pages in each of three codings. */
const mostBytes = 64 * 1024 * 1024
/** A good middle: the last percents would cost ten times as long. */
const brotliQuality = 5

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

export class PageCache {
  /** By the Cookie header: whoever has another cookie of ours than a session is as anonymous as without. */
  readonly #isAnonymous: (cookieHeader: string | undefined) => boolean
  /** In the order of last use. */
  readonly #kept = new Map<string, Kept>()
  readonly #making = new Map<string, Promise<Kept | Response>>()
  #bytes = 0
  /** Counts how often everything was dropped: what was made before is not kept after. */
  #generation = 0

  constructor(isAnonymous: (cookieHeader: string | undefined) => boolean) {
    this.#isAnonymous = isAnonymous
  }

  clear() {
    this.#kept.clear()
    this.#bytes = 0
    this.#generation++
  }

  /** The kept answer, or what `make` gives; asked for the same by many at once, `make` is called once. */
  async answer(req: Request, make: () => Promise<Response>): Promise<Kept | Response> {
    const isAnonymous = this.#isAnonymous(req.headers.cookie) && req.headers.authorization === undefined
    if (req.method !== 'GET' || !isAnonymous) return make()
    const key = keyOf(req)
    const kept = this.#kept.get(key)
    if (kept && kept.freshUntil > Date.now()) {
      this.#touch(key, kept)
      return kept
    }
    const making = this.#making.get(key)
    if (making) {
      // the body of an answer that may not be shared can be read once, and not by us; and whoever came
      // first may have gone away meanwhile
      const made = await making.catch(() => null)
      return made === null || made instanceof Response ? make() : made
    }
    return this.#make(key, make, kept)
  }

  async #make(key: string, make: () => Promise<Response>, old: Kept | undefined): Promise<Kept | Response> {
    const generation = this.#generation
    const making = make().then((answer) => shared(answer))
    this.#making.set(key, making)
    try {
      const made = await making
      if (made instanceof Response)
        return old && made.status >= 500 && generation === this.#generation ? old : made
      if (generation === this.#generation) this.#keep(key, made)
      return made
    } catch (problem) {
      if (old && generation === this.#generation) return old
      throw problem
    } finally {
      this.#making.delete(key)
    }
  }

  #keep(key: string, kept: Kept) {
    this.#drop(key)
    this.#kept.set(key, kept)
    this.#bytes += sizeOf(kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= mostBytes) return
      this.#drop(oldest)
    }
  }

  #drop(key: string) {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= sizeOf(kept)
  }

  #touch(key: string, kept: Kept) {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
  }
}

/** Sends a kept answer in the smallest form that the reader takes, or nothing when the reader has it already. */
export function sendKept(req: Request, res: ExpressResponse, kept: Kept) {
  for (const [name, value] of kept.headers) res.set(name, value)
  // a cache in front of us must not answer somebody signed in with it
  res.set('ETag', kept.etag).vary('Accept-Encoding').vary('Cookie')
  if (knows(req.headers['if-none-match'], kept.etag)) return void res.status(304).end()
  const coding = codingFor(req)
  if (coding !== 'identity') res.set('Content-Encoding', coding)
  res.status(kept.status).set('Content-Length', String(kept.body[coding].length)).end(kept.body[coding])
}

/** Whatever the page is made from: the address and the kind of answer that was asked for. */
function keyOf(req: Request): string {
  return `${req.headers.accept ?? ''} ${req.originalUrl}`
}

/** A kept answer if the page lets caches share it, otherwise the answer as it is. */
async function shared(answer: Response): Promise<Kept | Response> {
  const caching = answer.headers.get('cache-control') ?? ''
  const seconds = Number(/\bs-maxage=(\d+)/.exec(caching)?.[1] ?? 0)
  if (answer.status !== 200 || !/\bpublic\b/.test(caching) || answer.headers.has('set-cookie')) return answer
  const identity = Buffer.from(await answer.arrayBuffer())
  const [br, gz] = await Promise.all([
    compressBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    compressGzip(identity),
  ])
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return {
    status: answer.status,
    headers: [...answer.headers],
    // weak: the bytes differ with the coding
    etag: `W/"${hash}"`,
    body: { identity, gzip: gz, br },
    freshUntil: Date.now() + seconds * 1000,
  }
}

/** Browsers name gzip first and mean nothing by it: the smallest that they take. */
function codingFor(req: Request): Coding {
  for (const coding of ['br', 'gzip'] as const) if (req.acceptsEncodings(coding)) return coding
  return 'identity'
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((one) => one.trim() === etag || one.trim() === '*') ?? false
}

function sizeOf({ body }: Kept): number {
  return body.identity.length + body.gzip.length + body.br.length
}
