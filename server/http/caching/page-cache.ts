/**
 * Finished answers for anonymous readers, kept by the process for as long as the page itself allows caches to share it
 * (`s-maxage`). The page stays in charge: what does not say `public` is never kept. When something is published or
 * withdrawn, all of it is dropped.
 *
 * What has grown stale is kept beside the fresh: readers get it while the database is away.
 */
import { LRUCache } from 'lru-cache'
import { type CachedPage, cacheable } from './cached-page.ts'

/** There are as many pages without a query as there are texts: some thousand in each of three codings. */
const maxPageBytes = 48 * 1024 * 1024
/** Of pages with a query there is no end, so that searches must not drive out what people read. */
const maxQueryBytes = 16 * 1024 * 1024

export class PageCache {
  readonly #pages = lru(maxPageBytes)
  readonly #withQuery = lru(maxQueryBytes)
  readonly #making = new Map<string, Promise<CachedPage | Response>>()
  /** Counts how often everything was dropped: what was made before is not kept after. */
  #generation = 0

  clear() {
    this.#pages.clear()
    this.#withQuery.clear()
    this.#generation++
  }

  /** Fresh or stale. */
  find(url: string): CachedPage | undefined {
    return this.#cacheOf(url).get(url)
  }

  /** The cached page, or what `make` gives; asked for the same by many at once, `make` is called once. */
  async answer(url: string, make: () => Promise<Response>): Promise<CachedPage | Response> {
    const cached = this.find(url)
    if (cached && cached.freshUntil > Date.now()) return cached
    const making = this.#making.get(url)
    if (making) {
      // the body of an answer that may not be shared can be read once, and not by us; and whoever came
      // first may have gone away meanwhile
      const made = await making.catch(() => null)
      return made === null || made instanceof Response ? make() : made
    }
    return this.#make(url, make, cached)
  }

  async #make(
    url: string,
    make: () => Promise<Response>,
    stale: CachedPage | undefined,
  ): Promise<CachedPage | Response> {
    const generation = this.#generation
    const making = make().then(cacheable)
    this.#making.set(url, making)
    try {
      const made = await making
      if (made instanceof Response)
        return stale && made.status >= 500 && generation === this.#generation ? stale : made
      if (generation === this.#generation) this.#cacheOf(url).set(url, made)
      return made
    } catch (problem) {
      if (stale && generation === this.#generation) return stale
      throw problem
    } finally {
      this.#making.delete(url)
    }
  }

  #cacheOf(url: string) {
    return url.includes('?') ? this.#withQuery : this.#pages
  }
}

function lru(maxSize: number) {
  return new LRUCache<string, CachedPage>({
    maxSize,
    sizeCalculation: ({ body }, url) => url.length + body.identity.length + body.gzip.length + body.br.length,
  })
}
