/** A stranger reads: without scripts, everything that somebody wrote, on a phone and on a desk, by day and by night. */
import type { Page } from 'playwright-core'
import { textAt } from '#app/domain/cases/content.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { indexCase } from '#server/search/index-case.ts'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { filled, typedPaths, wordAt } from '#test/support/drafts/filled.ts'
import { publishCase, publishVersion } from '#test/support/reviews/published.ts'

/** The fullest case of the demo world, a cancelled one, a lesson, a version that is not the newest, a tombstone. */
const permits = '/fall/e-tjanst-for-bygglov-som-fragar-i-ratt-ordning'
const pages = [
  [permits, 200],
  ['/fall/roboten-som-konterade-fakturor-och-varfor-vi-stangde-av-den', 200],
  ['/fall/fiber-till-281-gardar-med-ett-byanat-som-vagade-rakna-fel', 200],
  ['/lardom/ask-for-the-way-out-before-you-ask-for-the-price', 200],
  [`${permits}/v/1`, 200],
  ['/lardom/kop-lasplattor-till-hela-namnden-pa-en-gang', 410],
] as const

test('a stranger without scripts reads a full case and everything about it', async ({ db, open }) => {
  await seedDemoWorld(db, { indexCase })
  const { page, go } = await open({ scripts: false })
  expect(await go('/sok?q=bygglov')).toBe(200)
  await page.getByRole('link', { name: 'E-tjänst för bygglov som frågar i rätt ordning' }).click()
  expect(new URL(page.url()).pathname).toBe(permits)

  // the conclusions come before everything else that the case says
  const headings = await page.locator('main h2').allTextContents()
  expect(headings.slice(0, 2)).toEqual(['Slutsatser i korthet', 'Fakta'])
  expect(headings.at(-1)).toBe('Om texten')
  const facts = page.locator('aside dl')
  for (const fact of ['Exempelby kommun', 'Mindre stad eller tätort', '0,5–2 miljoner kr', 'Ja, nämnd'])
    await facts.getByText(fact).waitFor()

  const goal = page.getByRole('row', { name: /En komplett ansökan får beslut inom fyra veckor/ })
  await goal.getByText('Målet nått').waitFor()
  await page.getByRole('row', { name: /^Alla enheter 1.130 580 1.748/ }).waitFor()
  await page
    .getByText('Drygt en fjärdedel av kostnaden bärs av enheter som inte själva får nyttan.')
    .waitFor()
  await page.getByRole('row', { name: 'Rivningslov Ej planerad Planerad Uppnådd' }).waitFor()
  await page.getByRole('heading', { name: 'Bestäm vem som betalar driften innan avtalet skrivs' }).waitFor()

  // the contents lead to the sections
  await page.getByRole('navigation', { name: 'Innehåll' }).getByRole('link', { name: 'Risker' }).click()
  expect(new URL(page.url()).hash).toBe('#avsnitt-risks')

  // back in time and forward again
  await page.getByRole('link', { name: 'Alla versioner' }).click()
  await page.getByRole('link', { name: /Version 1/ }).click()
  await page.getByText('Du läser version 1').waitFor()
  await page.getByRole('link', { name: 'Läs den nyaste, version 3' }).click()
  await page.getByRole('link', { name: 'Jämför med version 2' }).click()
  await page.getByRole('heading', { level: 1, name: /Version 2.*3/ }).waitFor()
})

test('every field of a case study and of a lesson is on its page, in one language or the other', async ({
  db,
  cast,
  open,
}) => {
  for (const kind of ['case_study', 'lesson'] as const) {
    const content = filled(kind)
    const { slug } = await publishCase(db, cast, { kind, content, slug: `allt-${kind}` })
    const texts: string[] = []
    for (const lang of ['sv', 'en'] as const) {
      const { page, go } = await open({ lang })
      expect(await go(`/${kind === 'lesson' ? 'lardom' : 'fall'}/${slug}`)).toBe(200)
      texts.push(await page.content())
      await isFine(page)
    }
    const read = texts.join('')
    expect(typedPaths(kind).filter((path) => !read.includes(wordAt(path)))).toEqual([])
    expect(read).toContain(textAt(content, 'title'))
  }
})

for (const lang of ['sv', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`published texts are accessible in ${lang}, ${theme}, at 320 and 1280 px`, async ({ db, open }) => {
      await seedDemoWorld(db, { indexCase })
      const { page, go } = await open({ lang, theme })
      for (const [path, status] of pages) {
        expect([path, await go(path)]).toEqual([path, status])
        expect(await page.getAttribute('html', 'lang')).toBe(lang)
        await isFine(page)
      }
    })

test('long words, wide tables and many rows stay on a phone', async ({ db, cast, open }) => {
  const long = 'Realisationsvinstbeskattningsförfarandeutredningsbetänkandeförfattare'
  const content = filled('case_study', (path) => (path === 'title' ? 'Långa ord' : long))
  const cell = {
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: long }] }],
  }
  const wide: RichText = {
    type: 'doc',
    content: [
      { type: 'table', content: [{ type: 'tableRow', content: Array.from({ length: 8 }, () => cell) }] },
    ],
  }
  const found = await publishCase(db, cast, { kind: 'case_study', content: { ...content, solution: wide } })
  await publishVersion(db, cast, found, { content, number: 2, note: long })
  const { page, go } = await open({ width: 320 })
  for (const path of ['/fall/langa-ord', '/fall/langa-ord/v/1']) {
    expect(await go(path)).toBe(200)
    await isFine(page)
  }
})

test('on paper a case is a report: no ways to elsewhere, nothing cut off', async ({ db, open }) => {
  await seedDemoWorld(db, { indexCase })
  const { page, go } = await open({ width: 700, theme: 'dark' })
  await go(permits)
  await page.emulateMedia({ media: 'print' })
  for (const away of ['.main-navigation', '.case-outline', '.site-footer', '.text-links'])
    expect([away, await page.locator(away).isVisible()]).toEqual([away, false])
  expect(await page.locator('.conclusions').isVisible()).toBe(true)
  expect(await sideways(page)).toBe(0)
  // paper is white whatever the screen is
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(26, 29, 31)')
})

async function isFine(page: Page) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await axeViolations(page)]).toEqual([width, []])
    expect([width, await sideways(page)]).toEqual([width, 0])
  }
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
