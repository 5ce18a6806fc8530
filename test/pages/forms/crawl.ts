/** Follows every link that leads on, as somebody who looks at everything they may see, or at some of what is alike. */
import { expect, type Visit } from '#test/support/browser/journey.ts'
import { patternOf, read } from './form-page.ts'

const pagesAtOnce = 4
/** Of three hundred organisations that nobody has written about, one page is like the next. */
const mostOfAKind = 25

interface Crawl {
  starts: readonly string[]
  /** Seen already: not gone to. */
  known: ReadonlySet<string>
  patterns: readonly string[]
}

interface Crawled {
  /** Each form with a page where it stands. */
  forms: ReadonlyMap<string, string>
  paths: ReadonlySet<string>
}

export async function crawled(
  { page, context }: Visit,
  { starts, known, patterns }: Crawl,
): Promise<Crawled> {
  const forms = new Map<string, string>()
  const queue = [...new Set(starts)]
  const paths = new Set(queue)
  const kinds = new Map<string, number>()
  const isOneOfMany = (path: string) => {
    const kind = patternOf(path, patterns)
    const before = kinds.get(kind) ?? 0
    kinds.set(kind, before + 1)
    return before >= mostOfAKind
  }
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const answer = await context.request.get(path)
      expect(answer.status(), path).toBeLessThan(500)
      if (!answer.headers()['content-type']?.startsWith('text/html')) continue
      const here = await read(page, await answer.text(), patterns)
      for (const form of here.forms) forms.set(form, path)
      for (const link of here.links) {
        if (paths.has(link) || known.has(link) || isOneOfMany(link)) continue
        paths.add(link)
        queue.push(link)
      }
    }
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, work))
  return { forms, paths }
}
