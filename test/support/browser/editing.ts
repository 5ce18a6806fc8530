/** Drafts as journeys through the editor need them: begun, opened in a browser, read from the database. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { write } from '#test/support/drafts/writing.ts'
import type { Visit } from './journey.ts'

export interface TestDraft {
  readonly id: string
  readonly kind: CaseKind
  readonly path: string
  /** What the database holds of it now. */
  readonly stored: () => Promise<Content>
}

interface Begun {
  by: Person
  in: { id: string }
  kind?: CaseKind
  state?: 'draft' | 'published'
  /** What it says from the beginning. */
  content?: Content
}

export async function beginDraft(
  db: Db,
  { by, in: owner, kind = 'case_study', state = 'draft', content }: Begun,
): Promise<TestDraft> {
  const { id } = await db
    .insertInto('cases')
    .values({ kind, organisation_id: owner.id, created_by: by.id, state })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (content) await write(db, id, by, (doc) => writeContent(doc, kind, content))
  return {
    id,
    kind,
    path: `/utkast/${id}`,
    stored: async () => (await loadDraftContent(db, documents, { id, kind })).content,
  }
}

interface Opening {
  /** `all`, unless it matters what the draft opens on by itself. */
  parts?: 'all' | 'needed'
}

/** Opens the draft and waits until one can write. */
export async function openDraft(
  visit: Visit,
  draft: TestDraft,
  { parts = 'all' }: Opening = {},
): Promise<Page> {
  const { page } = visit
  expect(await visit.go(draft.path)).toBe(200)
  await firstField(page).waitFor()
  if (parts === 'all') await showAllParts(page)
  // rich texts become editors one after another
  await expect.poll(() => page.locator('.rich-reading').count()).toBe(0)
  return page
}

/** The server draws the fields too, disabled: one can write when the first of them is enabled. */
export const firstField = (page: Page) => page.locator('.editor-text .editor-input:enabled').first()

/** A page that is loaded anew opens on what its stage needs, too. */
export async function showAllParts(page: Page): Promise<void> {
  await page.locator('.editor-all-sections button').click()
}

/** A connection that comes back is tried every 2.5 s at the longest, and each try may take a busy machine some seconds. */
const savedWithinMs = 20_000

/** Waits until the page says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  const timeout = savedWithinMs
  await page.locator('.saved-line:not([data-unsaved])').waitFor({ timeout })
  await page.locator('.saved-line', { hasText: /^(Sparat|Saved)/ }).waitFor({ timeout })
}

/** A text field, by the name that people see. */
export const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Notes what the page of a draft announces to screen readers from now on; the returned function gives it. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const voice = document.querySelector('.editor > [role="status"]')
    if (voice)
      new MutationObserver(() => heard.push(voice.textContent ?? '')).observe(voice, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}
