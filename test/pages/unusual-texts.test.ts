/** Texts that a page is not drawn for: one word as long as a title may be, and letters that run from right to left. */
import type { Page } from 'playwright-core'
import { pathTo } from '#app/domain/paths.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'

const ofLetters = (count: number) =>
  'Bredbandsutbyggnadssamordningsprojektledningsgruppsordförandeersättarutbildning'
    .padEnd(count, 'x')
    .slice(0, count)

test('a title of one word of 140 letters and an organisation of one of 60 fit a phone, on every page that shows them', async ({
  db,
  cast,
  open,
}) => {
  const [title, name] = [ofLetters(140), ofLetters(60)]
  await db.updateTable('organisation').set({ name }).where('id', '=', cast.exempelby.id).execute()
  const world = reviewWorld(db, cast)
  const draft = await world.lesson(title)
  const ready = await world.ready(title)
  const { slug } = await publishCase(db, cast, { content: { title }, slug: 'langt-ord' })
  const pages = {
    anna: [
      pathTo('home'),
      pathTo('search'),
      pathTo('case', { shelf: 'lardom', slug }),
      pathTo('caseVersions', { shelf: 'lardom', slug }),
      pathTo('drafts'),
      pathTo('submission', { id: draft }),
      pathTo('draftTimeline', { id: draft }),
      pathTo('draftSharing', { id: draft }),
      pathTo('draftInvitation', { id: draft }),
      pathTo('draft', { id: draft }),
    ],
    david: [
      pathTo('reviewQueue'),
      pathTo('review', { id: ready }),
      pathTo('rejection', { id: ready }),
      pathTo('withdrawal', { id: ready }),
    ],
  }
  const wide: [path: string, by: number][] = []
  for (const [who, paths] of Object.entries(pages)) {
    const { page, go } = await open({ as: cast[who as keyof typeof pages], width: 320 })
    for (const path of paths) {
      await go(path)
      const by = await sideways(page)
      if (by > 0) wide.push([path, by])
    }
  }
  expect(wide).toEqual([])
})

test('Arabic begins on the right, beside Swedish that begins on the left', async ({ db, cast, open }) => {
  const arabic = 'تجربة البلدية مع الألياف الضوئية'
  await publishCase(db, cast, {
    slug: 'arabiska',
    content: { title: arabic, what_happened: `${arabic}\n\nPå svenska.` },
  })
  const { page, go } = await open({ scripts: false })
  expect(await go('/lardom/arabiska')).toBe(200)
  const directions = await page.evaluate(() =>
    [...document.querySelectorAll('h1 > span, p.prose')].map(
      (element) => getComputedStyle(element).direction,
    ),
  )
  expect(directions).toEqual(['rtl', 'rtl', 'ltr'])
})

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
