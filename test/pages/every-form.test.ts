/**
 * The net over every form: each one that a page shows is sent by a browser, with scripts and without, by somebody who
 * may, and what it changes is seen. A form that nobody listed fails; so does an address for forms that no form leads to.
 */
import { people } from '#db/seed/demo/people.ts'
import { test as base, expect, type Visit } from '#test/support/browser/journey.ts'
import { routeExamples } from '#test/support/http/route-examples.ts'
import { type SiteRoute, siteMap } from '#test/support/http/site-map.ts'
import { crawled } from './forms/crawl.ts'
import { patternOf, placeOf, send } from './forms/form-page.ts'
import { type FormWorld, formWorld, type SentForm } from './forms/form-world.ts'
import { listedForms } from './forms/listed-forms.ts'

const itsTimeMs = 300_000
const someOfAKind = 3

const test = base.extend<{ world: FormWorld; routes: SiteRoute[] }>({
  world: async ({ db }, use) => use(await formWorld(db)),
  routes: async ({ server: _built }, use) => use(await siteMap()),
})

test.for([
  ['with scripts, in English', true, 'en'],
  ['without scripts, in Swedish', false, 'sv'],
] as const)(
  '%s every form does what it says',
  { timeout: itsTimeMs },
  async ([, scripts, lang], { world, routes, open }) => {
    const patterns = routes.map(({ pattern }) => pattern)
    const wrong: string[] = []
    for (const form of await listedForms(world)) {
      const restore = await form.meanwhile?.()
      const visit = await open({ scripts, lang, ...(form.as && { as: await world.person(form.as) }) })
      if (form.chosen) await remember(visit, form.chosen)
      const problem = await sent(visit, form, patterns)
      if (problem) wrong.push(`${form.form} at ${form.at}: ${problem}`)
      await visit.context.close()
      await restore?.()
    }
    expect(wrong).toEqual([])
  },
)

/** As `POST /vi-ar` does. */
async function remember({ context, page }: Visit, slug: string): Promise<void> {
  const { origin } = new URL(
    page.url() === 'about:blank' ? ((await page.goto('/'))?.url() ?? '') : page.url(),
  )
  await context.addCookies([{ name: 'erfa-organisation', value: slug, url: origin }])
}

async function sent(visit: Visit, form: SentForm, patterns: readonly string[]): Promise<string | null> {
  const { page, go } = visit
  try {
    expect(await go(form.at)).toBe(200)
    expect(await form.effect(page)).not.toEqual(form.is)
    await send(page, form, patterns)
    expect(placeOf(page, patterns)).toBe(form.leadsTo)
    if (form.form.startsWith('POST') && !form.quiet) {
      expect(await page.locator('main [role=status]').allTextContents()).toHaveLength(1)
      // where the focus begins is what is read out first
      expect(await page.locator('main [role=status]:focus').count()).toBe(1)
    }
    await expect.poll(() => form.effect(page)).toEqual(form.is)
    return null
  } catch (problem) {
    return problem instanceof Error ? `${problem.message} (now at ${page.url()})` : String(problem)
  }
}

test('no page shows a form that is not listed, and every address for forms has one', {
  timeout: itsTimeMs,
}, async ({ world, routes, open }) => {
  const patterns = routes.map(({ pattern }) => pattern)
  const listed = await listedForms(world)
  const examples = Object.values(await routeExamples(world.db))
  const found = new Map<string, string>()
  const forEverybody = new Set<string>()
  for (const as of [null, ...Object.keys(people)] as SentForm['as'][]) {
    const starts = [...examples, ...listed].filter((example) => example.as === as)
    const visit = await open(as ? { as: await world.person(as) } : {})
    const known = as ? mostOf(forEverybody, patterns) : new Set<string>()
    const crawl = await crawled(visit, { starts: ['/', ...starts.map(startOf)], known, patterns })
    await visit.context.close()
    for (const [form, path] of crawl.forms) found.set(form, path)
    if (!as) for (const path of crawl.paths) forEverybody.add(path)
  }
  const names = listed.map(({ form }) => form)
  expect([...found].filter(([form]) => !names.includes(form))).toEqual([])
  const shown = listed.filter(({ meanwhile, chosen }) => !meanwhile && !chosen).map(({ form }) => form)
  expect(shown.filter((form) => !found.has(form))).toEqual([])
  // whatever is sent to no page is answered as asking for it is
  const addresses = routes.filter(({ takesForms, pattern }) => takesForms && pattern !== '/*')
  expect(addresses.map(({ pattern }) => pattern).filter((pattern) => !isLedTo(pattern, names))).toEqual([])
})

/** Some forms only stand at an address with a query. */
const startOf = (example: { path: string } | { at: string }) =>
  'path' in example ? example.path.replace(/\?.*$/, '') : example.at

/** All but some of each kind: what everybody reads looks the same to everybody but for its frame. */
function mostOf(paths: ReadonlySet<string>, patterns: readonly string[]): Set<string> {
  const kinds = new Map<string, string[]>()
  for (const path of paths) {
    const kind = patternOf(path, patterns)
    kinds.set(kind, [...(kinds.get(kind) ?? []), path])
  }
  return new Set([...kinds.values()].flatMap((alike) => alike.slice(someOfAKind)))
}

function isLedTo(pattern: string, names: readonly string[]): boolean {
  return names.some((name) => name.startsWith(`POST ${pattern} (`))
}
