/** Pages of writing and review in states that the demo world has none of: refused, incomplete, empty, stale. */
import type { Page } from 'playwright-core'
import { claim } from '#server/reviews/claim.ts'
import { requestChanges } from '#server/reviews/decision.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { expect, test, type Visit } from '#test/support/browser/journey.ts'
import type { Cast } from '#test/support/cast.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { type ReviewWorld, reviewWorld } from '#test/support/reviews/review.ts'

interface State {
  as: (cast: Cast) => Cast['anna']
  /** What happened before; returns the address. */
  path: (world: ReviewWorld, cast: Cast) => Promise<string>
  /** What is done on the page. */
  act?: (page: Page, world: ReviewWorld, cast: Cast) => Promise<unknown>
  says: { sv: string; en: string }
}

const press = (page: Page, noun: string) => page.locator(`form[action$="/${noun}"] button`).click()
const stale = async ({ services }: ReviewWorld, { bo }: Cast, id: string) =>
  write(services.db, id, bo, setText('cause', 'Ingen ägde frågan.'))
const incomplete = async ({ services }: ReviewWorld, { anna }: Cast, id: string) =>
  write(services.db, id, anna, setText('recommendation', ''))

const states: Record<string, State> = {
  'a draft that lacks things': {
    as: ({ anna }) => anna,
    path: async (world, cast) => {
      const id = await world.lesson()
      await incomplete(world, cast, id)
      return `/utkast/${id}/inlamning`
    },
    says: { sv: 'Det här behövs innan', en: 'before the text can be published' },
  },
  'handed in without a title': {
    as: ({ anna }) => anna,
    path: async ({ services, lesson }, { anna }) => {
      const id = await lesson()
      await write(services.db, id, anna, setText('title', ''))
      return `/utkast/${id}/inlamning`
    },
    act: (page) => press(page, 'inlamning'),
    says: { sv: 'Texten behöver en rubrik', en: 'needs a title' },
  },
  'given back with a note': {
    as: ({ anna }) => anna,
    path: async ({ services, submitted }, { cecilia }) => {
      const id = await submitted()
      await requestChanges(services, cecilia, id, 'Skriv varför.\n\nOch vad det kostade.')
      return `/utkast/${id}/inlamning`
    },
    says: { sv: 'Cecilia Carlsson ber om ändringar', en: 'Cecilia Carlsson asks for changes' },
  },
  'an approval of other words': {
    as: ({ david }) => david,
    path: async (world, cast) => {
      const id = await world.ready()
      await stale(world, cast, id)
      return `/granskning/${id}`
    },
    says: { sv: 'Godkännandet gäller inte längre', en: 'no longer' },
  },
  'approved too late': {
    as: ({ cecilia }) => cecilia,
    path: async ({ submitted }) => `/granskning/${await submitted()}`,
    act: async (page, world, cast) => {
      await stale(world, cast, new URL(page.url()).pathname.split('/').at(-1) ?? '')
      await press(page, 'godkannande')
    },
    says: { sv: 'Texten har ändrats sedan du läste den', en: 'since you read it' },
  },
  'given back without a word': {
    as: ({ david }) => david,
    path: async ({ services, submitted }, { david }) => {
      const id = await submitted()
      await claim(services, david, id)
      return `/granskning/${id}/retur`
    },
    act: (page) => press(page, 'retur'),
    says: { sv: 'Det här behöver fyllas i.', en: 'This needs to be filled in.' },
  },
  'a queue with nothing in it': {
    as: ({ ingrid }) => ingrid,
    path: async () => '/granskning',
    says: { sv: 'Ingenting väntar', en: 'Nothing waits' },
  },
  'out already, to be looked at': {
    as: ({ david }) => david,
    path: async ({ services, lesson, contentHash }, { cecilia, exempelby }) => {
      await services.db
        .updateTable('organisation')
        .set({ is_trusted: true })
        .where('id', '=', exempelby.id)
        .execute()
      const id = await lesson('Publicerad direkt')
      await publishTrusted(services, cecilia, id, { contentHash: await contentHash(id), changeNote: '' })
      return `/granskning/${id}`
    },
    says: { sv: 'betrodd', en: 'trusted' },
  },
}

const looks = [
  { lang: 'sv', theme: 'light', width: 1280 },
  { lang: 'en', theme: 'dark', width: 320 },
] as const

test.for(looks)('$lang, $theme, $width wide', { timeout: 180_000 }, async (look, { db, cast, open }) => {
  const world = reviewWorld(db, cast)
  const found: string[] = []
  for (const [name, state] of Object.entries(states)) {
    const path = await state.path(world, cast)
    const visit = await open({ as: state.as(cast), ...look })
    visit.ignore(/409|422/)
    await visit.go(path)
    await state.act?.(visit.page, world, cast)
    await visit.page.getByText(state.says[look.lang]).first().waitFor()
    found.push(...(await wrongWith(visit)).map((what) => `${name}: ${what}`))
    await visit.context.close()
  }
  expect(found).toEqual([])
})

async function wrongWith({ page }: Visit): Promise<string[]> {
  const wrong = await axeViolations(page)
  if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) wrong.push('scrolls sideways')
  return wrong
}
