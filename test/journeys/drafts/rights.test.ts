/** Who may only read, whose session ends, whose colleague sits down at the same computer. */

import type { Page } from 'playwright-core'
import type { Db } from '#db/connect.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { castPassword } from '#test/support/cast.ts'
import { waterMeters } from '#test/support/water-meters.ts'

test('whoever was invited to read reads along, and cannot write', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  await db
    .insertInto('collaborator')
    .values({ case_id: draft.id, person_id: cast.eva.id, role: 'viewer', invited_by: cast.anna.id })
    .execute()
  const [anna, eva] = [await open({ as: cast.anna }), await open({ as: cast.eva })]
  const annas = await openDraft(anna, draft)
  expect(await eva.go(draft.path)).toBe(200)
  await eva.page.getByText('Du läser, och kan inte ändra').first().waitFor()
  await textbox(annas, 'Rubrik').fill('Nya mätare')
  await eva.page.getByText('Nya mätare').first().waitFor()
  for (const role of ['textbox', 'checkbox', 'radio'] as const)
    expect(await eva.page.getByRole(role, { disabled: false }).count()).toBe(0)
  expect(await eva.page.getByRole('button', { name: /^(Lägg till|Ta bort|Lämna in)/ }).count()).toBe(0)
})

/** The session ends as it does by itself: nothing in the browser knows. */
async function endSession(db: Db, personId: string) {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('session').where('person_id', '=', personId).execute()
    await notifyAccess(trx, { person: personId })
  })
}

test('a session that ends while one types loses nothing', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const { page, context, ignore } = await open({ as: cast.anna })
  ignore(/WebSocket|401/)
  await openDraft(
    { page, go: async (path: string) => (await page.goto(path))?.status() ?? 0 } as never,
    draft,
  )
  await textbox(page, 'Sammanfattning').fill('Före.')
  await saved(page)
  await endSession(db, cast.anna.id)
  await textbox(page, 'Sammanfattning').press('Control+End')
  await page.keyboard.type(' Efter.')
  await page.getByText('Du är inte längre inloggad').waitFor()
  await page.getByText('Inte sparat', { exact: true }).first().waitFor()

  // a colleague signs in at the same computer: nothing of Anna's is sent in his name
  const signIn = async (email: string) => {
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Logga in i en ny flik' }).click(),
    ])
    await tab.getByLabel('E-postadress').fill(email)
    await tab.getByLabel('Lösenord', { exact: true }).fill(castPassword)
    await tab.getByRole('button', { name: 'Logga in' }).click()
    await tab.waitForURL((url) => url.pathname !== '/logga-in')
    return tab
  }
  const bos = await signIn(cast.bo.email)
  await page.getByRole('button', { name: 'Jag har loggat in' }).click()
  await page.getByText('Du är inte längre inloggad').waitFor()
  expect((await draft.stored()).summary).toBe('Före.')
  await bos.close()
  await context.clearCookies()

  const annas = await signIn(cast.anna.email)
  await annas.close()
  await page.getByRole('button', { name: 'Jag har loggat in' }).click()
  await saved(page)
  expect((await draft.stored()).summary).toBe('Före. Efter.')
})

/** What a page that was closed before its last letters were confirmed leaves behind. */
async function leaveJournal(page: Page, personId: string, draftId: string) {
  await page.evaluate(
    (key) => localStorage.setItem(key, 'AAA='),
    `erfa:journal:erfa:${personId}:${draftId}:another-page`,
  )
}

/** Everything that the device keeps of drafts, wherever. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage).filter((key) => key.startsWith('erfa:journal:')),
  ])

test('signing out leaves nothing of a draft on the device', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  const page = await openDraft(anna, draft)
  await textbox(page, 'Sammanfattning').fill('Hemligt.')
  await saved(page)
  await leaveJournal(page, cast.anna.id, draft.id)
  expect(await keptOnDevice(page)).toContain(`erfa:${cast.anna.id}:${draft.id}`)
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL((url) => !url.pathname.includes('utkast'))
  await expect.poll(() => keptOnDevice(page)).toEqual([])
})

test('whoever is no longer invited is told so, and keeps nothing', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const eva = await open({ as: cast.eva })
  eva.ignore(/WebSocket/)
  expect(await eva.go(draft.path)).toBe(404)
  await db
    .insertInto('collaborator')
    .values({ case_id: draft.id, person_id: cast.eva.id, role: 'editor', invited_by: cast.anna.id })
    .execute()
  const page = await openDraft(eva, draft)
  await textbox(page, 'Sammanfattning').fill('Från grannkommunen.')
  await saved(page)
  await leaveJournal(page, cast.eva.id, draft.id)
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('collaborator').where('person_id', '=', cast.eva.id).execute()
    await notifyAccess(trx, { draft: draft.id })
  })
  await page.getByText('Du har inte längre tillgång till texten').waitFor()
  expect(await page.getByText('Från grannkommunen.').count()).toBe(0)
  await expect.poll(() => keptOnDevice(page)).toEqual([])
  expect((await draft.stored()).summary).toBe('Från grannkommunen.')
})
