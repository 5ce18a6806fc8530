/** What a stranger types, without JavaScript: whatever her words, she finds what there is, and is told what it lacks. */
import type { Page } from 'playwright-core'
import type { Db } from '#db/connect.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import type { Cast } from '#test/support/cast.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

async function world(db: Db, cast: Cast) {
  const texts = [
    ['Trygghetslarm hemma hos äldre', 'elderly_care', 'Larmen gick över till mobilnätet.'],
    ['Utbyggnad av bredband på landsbygden', 'broadband', 'De sista husen fick fiber.'],
    ['Läckor syns samma dag', 'utilities', 'Vattenmätarna läses av på distans.'],
    ['Ny webbplats med klarspråk', 'governance', 'Av fyra tusen sidor blev det sexhundra.'],
  ] as const
  for (const [title, area, what_happened] of texts)
    await publishCase(db, cast, { content: lesson(title, { area: [area], what_happened }) })
  await publishCase(db, cast, {
    content: lesson('Street lights that dim', {
      area: ['streets'],
      what_happened: 'Lamps are dimmed at night.',
    }),
    language: 'en',
  })
}

const titleOf = (page: Page, place = 0) => page.locator('.entries > li .entry-title').nth(place).textContent()

async function searchFor(page: Page, words: string) {
  await page.getByLabel('Sök bland fall och lärdomar').fill(words)
  await page.getByRole('button', { name: 'Sök' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') === words)
}

test('a stranger finds what she means, however she writes it', async ({ cast, db, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/')
  const found = [
    // a compound of which the text has the parts, and parts of which it has the compound
    ['bredbandsutbyggnad', 'Utbyggnad av bredband på landsbygden'],
    ['larm för trygghet', 'Trygghetslarm hemma hos äldre'],
    ['vattenmataren', 'Läckor syns samma dag'],
    ['tryghetslarm', 'Trygghetslarm hemma hos äldre'],
    ['hemsida', 'Ny webbplats med klarspråk'],
    // from one language to the other, both ways
    ['safety alarms', 'Trygghetslarm hemma hos äldre'],
    ['gatubelysning', 'Street lights that dim'],
    ['hur får man fiber till glesbygden?', 'Utbyggnad av bredband på landsbygden'],
    ['"fyra tusen sidor"', 'Ny webbplats med klarspråk'],
  ] as const
  for (const [words, title] of found) {
    await searchFor(page, words)
    expect([words, (await titleOf(page))?.includes(title)]).toEqual([words, true])
  }
})

test('a stranger is told what was mended, and goes back to her own spelling', async ({ cast, db, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/sok')
  await searchFor(page, 'tryghetslarm')
  await page.getByText('Sökte på ”trygghetslarm”').waitFor()
  await page.getByRole('link', { name: '"tryghetslarm"' }).click()
  await page.getByRole('heading', { level: 2, name: 'Inga träffar på ”"tryghetslarm"”' }).waitFor()
})

test('a stranger with too many words gets what comes near, with what it lacks', async ({
  cast,
  db,
  open,
}) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/sok')
  await searchFor(page, 'trygghetslarm i Timbuktu')
  await page
    .getByRole('heading', { level: 2, name: 'Inget med alla ord i ”trygghetslarm i Timbuktu”, men 1 nära' })
    .waitFor()
  expect(await page.locator('.entries > li').first().textContent()).toContain('utan timbuktu')
})

test('a stranger who finds nothing sees what there is instead, and goes there', async ({
  cast,
  db,
  open,
}) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/sok')
  await searchFor(page, 'osthyvelmuseum')
  await page.getByRole('heading', { level: 2, name: 'Inga träffar på ”osthyvelmuseum”' }).waitFor()
  await page.getByRole('heading', { level: 3, name: 'Det här finns det texter om i stället' }).waitFor()
  await page.getByRole('link', { name: 'Äldreomsorg' }).click()
  await page.getByRole('link', { name: 'Trygghetslarm hemma hos äldre' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trygghetslarm hemma hos äldre' }).waitFor()
})

test('a stranger combines filters, is told which one leaves nothing, and takes it away', async ({
  cast,
  db,
  open,
}) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  await go('/sok?q=enhet&area=streets&language=sv&kind=lesson')
  await page.getByRole('heading', { level: 2, name: 'Inga träffar med de här filtren' }).waitFor()
  expect(await page.getByRole('navigation', { name: 'Valda filter' }).getByRole('link').count()).toBe(4)
  await page.getByRole('link', { name: 'Utan språk: 1 träff' }).click()
  await page.getByRole('heading', { level: 2, name: '1 träff på ”enhet”' }).waitFor()
  await page.getByRole('link', { name: 'Ta bort alla filter' }).click()
  await page.getByRole('heading', { level: 2, name: '5 träffar på ”enhet”' }).waitFor()
})

test('the field offers words that something is written about', async ({ cast, db, open }) => {
  await world(db, cast)
  const { page, go } = await open({ scripts: false })
  const offered = async (path: string) => {
    await go(path)
    return page
      .locator('datalist option')
      .evaluateAll((options) => options.map((one) => one.getAttribute('value')))
  }
  // a new installation looks again after some seconds; another query is a page that is not kept yet
  let asked = 0
  await expect.poll(() => offered(`/sok?sida=${++asked}`), { timeout: 20_000 }).toContain('trygghetslarm')
  const field = page.getByLabel('Sök bland fall och lärdomar')
  const list = await field.getAttribute('list')
  expect(await page.locator(`datalist#${list}`).count()).toBe(1)
  expect(await offered('/en/organisationer')).toContain('broadband')
})
