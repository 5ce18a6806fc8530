/**
 * The net over everything: each page of the site map, in both languages, light and dark, on a phone and on a
 * screen. What a page looks like in states of its own is for the tests of that page.
 */
import type { Page } from 'playwright-core'
import type { Language } from '#app/domain/language.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { axeViolationsInBothThemes } from '#test/support/browser/accessibility.ts'
import { firstField } from '#test/support/browser/editing.ts'
import { expect, test, type Visit } from '#test/support/browser/journey.ts'
import { type RouteExample, routeExamples } from '#test/support/http/route-examples.ts'
import { type SiteRoute, siteMap } from '#test/support/http/site-map.ts'

const widths = [1280, 320]
const height = 900
const mostOfAPage = 5
const itsTimeMs = 600_000

test.for(['sv', 'en'] as const)(
  'every page in %s is whole and accessible, light and dark, at any width',
  { timeout: itsTimeMs },
  async (lang, { db, open }) => {
    await seedDemoWorld(db, { indexCase })
    const examples = await routeExamples(db)
    const pages = (await siteMap()).filter(({ isPage }) => isPage)
    expect(pages.map(({ pattern }) => pattern).filter((pattern) => !examples[pattern])).toEqual([])

    const visits = new Map<string | null, Visit>()
    const visitOf = async (as: RouteExample['as']) => {
      const person = as && (await findPersonById(db, idOf('person', as)))
      const visit = visits.get(as) ?? (await open({ lang, ...(person && { as: person }) }))
      visits.set(as, visit)
      return visit
    }
    const found: string[] = []
    for (const route of pages) {
      const example = examples[route.pattern]
      if (!example || example.leadsElsewhere) continue
      const visit = await visitOf(example.as)
      const wrong = await lookedAt(visit, route, example, lang)
      // a page without its styles has hundreds
      found.push(...wrong.slice(0, mostOfAPage).map((what) => `${example.path} ${what}`))
    }
    expect(found).toEqual([])
  },
)

async function lookedAt(
  { page, go }: Visit,
  route: SiteRoute,
  example: RouteExample,
  lang: Language,
): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height })
  await page.emulateMedia({ colorScheme: 'light' })
  const status = await go(example.path)
  if (status !== (example.status ?? 200)) return [`answers ${status}`]
  if (route.isInteractive) await firstField(page).waitFor()
  const wrong = await frameOf(page, lang, route.isInteractive)
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    const violations = await axeViolationsInBothThemes(page)
    wrong.push(...violations.map((violation) => `${width} ${violation}`))
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) wrong.push(`${width}: scrolls ${sideways} px sideways`)
  }
  return wrong
}

async function frameOf(page: Page, lang: Language, isInteractive: boolean): Promise<string[]> {
  const frame = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
  }))
  return [
    frame.lang !== lang && `says that it is in ${frame.lang}`,
    !frame.title.includes('Erfa') && `has the title "${frame.title}"`,
    frame.headings !== 1 && `has ${frame.headings} h1`,
    frame.scripts > 0 && !isInteractive && `has ${frame.scripts} scripts`,
  ].filter((what) => what !== false)
}
