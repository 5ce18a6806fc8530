/** What the server draws of a draft lies where it lies when one can write: nothing moves when the fields take over. */
import type { Page } from 'playwright-core'
import type { Content } from '#app/domain/cases/content.ts'
import { beginDraft, type TestDraft } from '#test/support/browser/editing.ts'
import { expect, test, type Visit } from '#test/support/browser/journey.ts'
import { waterMeters } from '#test/support/water-meters.ts'

/** Browsers round fractions of a pixel as they like. */
const mostPx = 1.5

/** Of all names that are in sight: what they say, and where they stand. */
const namesInSight = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, .editor-label, .editor-row-name, .outline-sections a')].flatMap(
      (name) => {
        const { left, top, bottom, width } = name.getBoundingClientRect()
        if (width === 0 || bottom < 0 || top > window.innerHeight) return []
        return [{ says: name.textContent?.trim() ?? '', left, top }]
      },
    ),
  )

type Names = Awaited<ReturnType<typeof namesInSight>>

/** Those that are elsewhere than they were. */
const moved = (before: Names, after: Names) =>
  before.flatMap(({ says, left, top }, index) => {
    const now = after[index]
    const isThere =
      now?.says === says && Math.abs(now.left - left) <= mostPx && Math.abs(now.top - top) <= mostPx
    return isThere ? [] : [{ says, left, top, now }]
  })

/** The page as the server drew it; the returned function lets the editor's script come. */
async function openBeforeScript({ page }: Visit, path: string): Promise<() => Promise<void>> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/entry\.client/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('.closed-fields').waitFor()
  await page.waitForFunction(() => document.styleSheets.length > 1)
  await page.evaluate(() => document.fonts.ready)
  return async () => {
    release()
    await page.locator('.closed-fields').waitFor({ state: 'detached' })
  }
}

const lesson: Content = {
  title: 'Prova mätaren i brunnen först',
  kind: 'did_not_work',
  what_happened: 'Locket stoppade radion.\nTre brunnar av fyra var för djupa.',
  recommendation: 'Prova i tre brunnar innan ni beställer.',
}

test.for([
  { kind: 'case_study', width: 1280, lang: 'sv' },
  { kind: 'case_study', width: 320, lang: 'sv' },
  { kind: 'lesson', width: 1280, lang: 'en' },
  { kind: 'lesson', width: 320, lang: 'en' },
] as const)(
  'nothing in sight moves when one can write: $kind, $width px, $lang',
  async ({ kind, ...look }, { cast, db, open }) => {
    const content = kind === 'lesson' ? lesson : waterMeters
    const draft: TestDraft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, kind, content })
    const visit = await open({ as: cast.anna, ...look })
    const { page } = visit
    const path = `${look.lang === 'en' ? '/en' : ''}${draft.path}`
    for (const scrolled of [0, 700]) {
      const letItCome = await openBeforeScript(visit, path)
      await page.evaluate((top) => window.scrollTo(0, top), scrolled)
      const before = await namesInSight(page)
      expect(before.length).toBeGreaterThan(3)
      await letItCome()
      expect(moved(before, await namesInSight(page)), `scrolled ${scrolled}`).toEqual([])
      // and when each rich text has become an editor
      await expect.poll(() => page.locator('.rich-reading').count()).toBe(0)
      expect(moved(before, await namesInSight(page)), `with editors, scrolled ${scrolled}`).toEqual([])
    }
  },
)

test('until the editor is here the fields show what is written, and nobody can write in them', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const visit = await open({ as: cast.anna })
  const { page } = visit
  const letItCome = await openBeforeScript(visit, draft.path)
  const title = page.getByRole('textbox', { name: 'Rubrik', exact: true })
  expect(await title.inputValue()).toBe(waterMeters.title)
  expect(await title.isDisabled()).toBe(true)
  await letItCome()
  expect(await title.inputValue()).toBe(waterMeters.title)
  expect(await title.isEnabled()).toBe(true)
})

test.for(['no script runs', 'the editor’s script does not come'])(
  'where %s there is the whole text to read, and nothing to write in',
  async (why, { cast, db, open }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
    const visit = await open({ as: cast.anna, scripts: why !== 'no script runs' })
    const { page } = visit
    if (why !== 'no script runs') {
      visit.ignore(/Failed to load resource|entry\.client/)
      await page.route(/entry\.client/, (route) => route.abort())
    }
    await visit.go(draft.path)
    const [{ text: takeaway = '' } = {}] = waterMeters.conclusions ?? []
    // of the part that is open, and of one that is folded
    for (const words of [takeaway, '180 km ledning'])
      await page.locator('.reading-field', { hasText: words }).waitFor()
    expect(await page.getByRole('textbox').and(page.locator('.editor *')).count()).toBe(0)
    expect(await page.locator('.notice:visible').count()).toBe(1)
  },
)
