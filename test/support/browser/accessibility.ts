/** What axe finds wrong with a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const scopes = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  /** All that may change with the theme. */
  colours: ['color-contrast', 'link-in-text-block'],
}

declare global {
  interface Window {
    axe: { run: (options: RunOptions) => Promise<AxeResults> }
  }
}

/** One line per violation and place; an accessible page has none. */
export async function axeViolations(
  page: Page,
  scope: keyof typeof scopes = 'everything',
): Promise<string[]> {
  const options: RunOptions = { runOnly: scopes[scope], resultTypes: ['violations', 'incomplete'] }
  // past the page's own policy, which rightly allows no script of ours
  await page.evaluate(source)
  const { violations, incomplete } = await page.evaluate((how) => window.axe.run(how), options)
  const found = [...violations, ...incomplete.filter(({ id }) => leftToPeople.includes(id))]
  return [
    ...found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
    ...(scope === 'everything' ? await doubledIds(page) : []),
  ]
}

/** The same in the light and in the dark theme. Structure does not change with the theme: only colours are looked at twice. */
export async function axeViolationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const violations = await axeViolations(page, colorScheme === 'dark' ? 'colours' : 'everything')
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}

/** Rules by which axe finds, but leaves it to people to judge: none of them may be found here. */
const leftToPeople = ['empty-table-header', 'heading-order']

/** axe looks only at ids that something refers to. */
function doubledIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} is there twice`)
  })
}
