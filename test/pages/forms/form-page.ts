/** Forms as a browser has them: which there are on a page, and sending one as a person does. */
import type { Locator, Page } from 'playwright-core'
import type { SentForm } from './form-world.ts'

export interface Read {
  /** As in `SentForm.form`. */
  forms: string[]
  /** Paths of this site, without query. */
  links: string[]
}

/** What stands in these lines of HTML, as a browser understands them. */
export async function read(page: Page, html: string, patterns: readonly string[]): Promise<Read> {
  const { forms, links } = await page.evaluate((text) => {
    const found = new DOMParser().parseFromString(text, 'text/html')
    return {
      // a button may lead elsewhere than its form
      forms: [...found.querySelectorAll('form')].flatMap((form) =>
        [form, ...form.querySelectorAll('button[formaction]')].map((way) => ({
          method: form.method.toUpperCase(),
          action: way.getAttribute('formaction') ?? form.getAttribute('action') ?? '',
          fields: [...form.elements].map((field) => field.getAttribute('name') ?? ''),
        })),
      ),
      links: [...found.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
    }
  }, html)
  return {
    forms: forms.map(({ method, action, fields }) => {
      const pattern = patternOf(pathOf(action), patterns)
      // what is sent by GET carries whatever else the address held: its fields say nothing
      if (method === 'GET') return `GET ${pattern}`
      return `${method} ${pattern} (${[...new Set(fields)].filter((name) => name !== '').join(', ')})`
    }),
    links: links.map(pathOf),
  }
}

/** Fills the form in and sends it with the mouse; `clicks` is 2 for somebody who is used to icons. */
export async function send(
  page: Page,
  form: SentForm,
  patterns: readonly string[],
  clicks = 1,
): Promise<void> {
  const there = await find(page, form, patterns)
  await unfold(there)
  for (const [name, value] of Object.entries(form.fill ?? {}))
    await fill(there.locator(`[name="${name}"]`), value)
  const button = form.button ? `button[value="${form.button}"]` : (form.leadsBy ?? 'button')
  const loaded = page.waitForEvent('domcontentloaded')
  await there.locator(button).first().click({ clickCount: clicks })
  await loaded
}

export async function find(page: Page, form: SentForm, patterns: readonly string[]): Promise<Locator> {
  for (const there of await page.locator('form').all()) {
    const { forms } = await read(page, await there.evaluate((element) => element.outerHTML), patterns)
    if (!forms.includes(form.form)) continue
    const hidden = Object.entries(form.having ?? {}).map(
      ([name, value]) => `input[type=hidden][name="${name}"][value="${value}"]`,
    )
    const counts = await Promise.all(hidden.map((field) => there.locator(field).count()))
    if (counts.every((count) => count === 1)) return there
  }
  throw new Error(`${form.at} has no form ${form.form}`)
}

/** Opens what it is folded into, from the outside in. */
async function unfold(form: Locator): Promise<void> {
  for (const details of await form.locator('xpath=ancestor::details').all())
    if ((await details.getAttribute('open')) === null) await details.locator('> summary').click()
}

async function fill(field: Locator, value: string | boolean): Promise<void> {
  const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.localName)
  if (kind === 'radio') await field.and(field.page().locator(`[value="${value}"]`)).check()
  else if (kind === 'checkbox') await field.setChecked(value === true)
  else if (kind === 'select') await field.selectOption(String(value))
  else await field.fill(String(value))
}

/** Where somebody is, as the site map has it. */
export function placeOf(page: Page, patterns: readonly string[]): string {
  return patternOf(pathOf(new URL(page.url()).pathname), patterns)
}

function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/s, '')
  return path.replace(/^\/en(?=\/|$)/, '') || '/'
}

/** The address of the site map that this path is one of; a literal part goes before a name. */
export function patternOf(path: string, patterns: readonly string[]): string {
  const parts = path.split('/')
  const fitting = patterns.filter((pattern) => {
    const wanted = pattern.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    )
  })
  const names = (pattern: string) => pattern.split(':').length
  return fitting.toSorted((one, other) => names(one) - names(other))[0] ?? path
}
