/** The page of a draft for fingers, for eyes that need contrast, and in colours that its person has chosen. */
import type { Locator, Page } from 'playwright-core'
import type { Content } from '#app/domain/cases/content.ts'
import { beginDraft, openDraft, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { paragraph, waterMeters } from '#test/support/water-meters.ts'

/** WCAG 2.5.8, and what phones advise for what one touches all the time. px */
const leastTarget = 24
const leastOnPhone = 44
/** WCAG 1.4.11 */
const leastContrast = 3

/** What is too small to be touched, as sentences; links within a sentence are as high as its letters. */
const smallTargets = (page: Page, scope: string, least: number) =>
  page.evaluate(
    ({ scope, least }) => {
      const isInSentence = (element: Element) =>
        element.localName === 'a' &&
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()
      const targetOf = (element: Element) =>
        (element instanceof HTMLInputElement &&
          /^(checkbox|radio)$/.test(element.type) &&
          element.labels?.[0]) ||
        element
      const found = document.querySelectorAll(
        `${scope} :is(a[href], button, input, select, textarea, summary, [role="option"], [contenteditable="true"])`,
      )
      return [...found].flatMap((element) => {
        if (
          !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
          isInSentence(element)
        )
          return []
        const { width, height } = targetOf(element).getBoundingClientRect()
        const isSmall = Math.min(width, height) < least - 0.5 && width > 1
        return isSmall
          ? [`${element.localName}.${element.className} ${width.toFixed(0)}×${height.toFixed(0)}`]
          : []
      })
    },
    { scope, least },
  )

test('what one touches on a phone is large enough', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const page = await openDraft(await open({ as: cast.anna, width: 320 }), draft)
  await page.locator('.outline-toggle').click()
  const folded = page.locator('.editor-fold[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
  await textbox(page, 'Vad vi gjorde').click()
  expect(await smallTargets(page, 'main', leastTarget)).toEqual([])
  expect(await smallTargets(page, '.rich-toolbar', leastOnPhone)).toEqual([])
  await page.locator('.bar-more-button').click()
  expect(await smallTargets(page, '.editor-bar', leastTarget)).toEqual([])
  expect(await smallTargets(page, '.editor-bar-inner', leastOnPhone)).toEqual([])
})

/** The colour behind what is there, over what is behind it. */
const backgroundOf = (element: Locator) =>
  element.evaluate((found) => {
    for (let at: Element | null = found; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  })

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

test.for(['light', 'dark'] as const)(
  'a tool that is on is seen beside one that is off: %s',
  async (theme, { cast, db, open }) => {
    const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
    const page = await openDraft(await open({ as: cast.anna, theme }), draft)
    await textbox(page, 'Vad vi gjorde').click()
    await page.keyboard.press('Control+b')
    const tools = page.locator('.editor-field-rich:focus-within .rich-toolbar')
    const on = await backgroundOf(tools.locator('[aria-pressed="true"]'))
    const off = await backgroundOf(tools.locator('[aria-pressed="false"]').first())
    expect(contrast(on, off)).toBeGreaterThanOrEqual(leastContrast)
  },
)

const tones = ['note', 'tip', 'warning']
/** Something is done, and something is left. */
const half: Content = {
  title: waterMeters.title,
  solution: {
    type: 'doc',
    content: tones.map((tone) => ({ type: 'callout', attrs: { tone }, content: paragraph(tone).content })),
  },
}

test('in chosen colours one sees what is on, what is done, which tone it is and where one is', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: half })
  const page = await openDraft(await open({ as: cast.anna }), draft)
  await page.emulateMedia({ forcedColors: 'active' })
  const style = (element: Locator, name: string, of?: string) =>
    element.evaluate((found, { name, of }) => getComputedStyle(found, of).getPropertyValue(name), {
      name,
      of,
    })

  const progress = page.locator('.outline-progress progress')
  expect(await style(progress, 'border-top-style')).toBe('solid')
  expect(await contrastWithin(page, progress)).toBeGreaterThanOrEqual(leastContrast)

  const text = textbox(page, 'Hur de löstes')
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+b')
  const tools = page.locator('.editor-field-rich:focus-within .rich-toolbar')
  expect(await style(tools.locator('[aria-pressed="true"]').first(), 'outline-style')).toBe('solid')
  expect(await style(tools.locator('[aria-pressed="false"]').first(), 'outline-style')).toBe('none')

  // where one writes, and which tool has the focus
  const bar = page.locator('.editor-control:has(> * > .rich-text:focus-visible)')
  expect(await style(bar, 'border-left-style', '::before')).toBe('solid')
  await page.keyboard.press('Alt+F10')
  expect(await style(tools.locator('button:focus'), 'outline-style')).toBe('solid')

  // the tone of a callout is a word
  const callouts = await textbox(page, 'Vad vi gjorde').locator('.callout').all()
  const words = await Promise.all(callouts.map((callout) => style(callout, 'content', '::before')))
  expect(new Set(words).size).toBe(tones.length)
})

const borderPx = 2

/** The contrast between the two colours that most of an element is painted in, within its border. */
async function contrastWithin(page: Page, element: Locator): Promise<number> {
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const clip = {
    x: x + borderPx,
    y: y + borderPx,
    width: width - 2 * borderPx,
    height: height - 2 * borderPx,
  }
  const picture = (await page.screenshot({ clip })).toString('base64')
  const canvas = await page.context().newPage()
  const colours = await canvas.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const { width, height } = image
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    if (!context) return []
    context.drawImage(image, 0, 0)
    const counts = new Map<string, number>()
    const { data: pixels } = context.getImageData(0, 0, width, height)
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour)
  }, picture)
  await canvas.close()
  return contrast(colours[0] ?? '', colours[1] ?? '')
}
