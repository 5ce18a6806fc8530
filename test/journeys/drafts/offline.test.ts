import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, showAllParts, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'

/** The cable between this page and the sync server: it can be pulled, and put in again. */
async function cable(page: Page) {
  let isIn = true
  const pulled = new Set<() => void>()
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (!isIn) {
      void socket.close({ code: 1006 })
      return
    }
    const server = socket.connectToServer()
    pulled.add(() => {
      void server.close()
      void socket.close({ code: 1012 })
    })
  })
  return {
    pull: async () => {
      isIn = false
      await page.context().setOffline(true)
      for (const cut of pulled) cut()
      pulled.clear()
    },
    plugIn: async () => {
      isIn = true
      await page.context().setOffline(false)
    },
  }
}

test('one goes offline, writes on, comes back, and nothing is lost or doubled', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const [anna, bo] = [await open({ as: cast.anna }), await open({ as: cast.bo })]
  anna.ignore(/WebSocket|ERR_INTERNET_DISCONNECTED/)
  const line = await cable(anna.page)
  const [annas, bos] = [await openDraft(anna, draft), await openDraft(bo, draft)]
  await textbox(annas, 'Sammanfattning').fill('Före.')
  await saved(annas)
  await expect.poll(() => textbox(bos, 'Sammanfattning').inputValue()).toBe('Före.')

  await line.pull()
  await textbox(annas, 'Sammanfattning').press('Control+End')
  await annas.keyboard.type(' Anna utan nät.')
  await textbox(annas, 'Vad vi gjorde').click()
  await annas.keyboard.type('Skrivet på tåget.')
  await annas.getByText('Inte sparat, ansluter igen', { exact: true }).first().waitFor()
  await annas.getByText('Det som inte är sparat ligger kvar på den här datorn.').waitFor()
  await textbox(bos, 'Sammanfattning').press('Control+Home')
  await bos.keyboard.type('Bo hemma. ')
  await saved(bos)

  await line.plugIn()
  await saved(annas)
  const all = 'Bo hemma. Före. Anna utan nät.'
  await expect.poll(() => textbox(annas, 'Sammanfattning').inputValue()).toBe(all)
  await expect.poll(() => textbox(bos, 'Sammanfattning').inputValue()).toBe(all)
  await expect.poll(() => textbox(bos, 'Vad vi gjorde').textContent()).toBe('Skrivet på tåget.')
  const stored = await draft.stored()
  expect(stored.summary).toBe(all)
})

test('when the browser is without a network the page says at once that nothing is saved, and takes it back when that was wrong', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket|ERR_INTERNET_DISCONNECTED/)
  let isHeld = false
  const held: (() => void)[] = []
  await anna.page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (isHeld) held.push(() => server.send(message))
      else server.send(message)
    })
  })
  const page = await openDraft(anna, draft)
  await saved(page)

  // an open socket notices nothing
  isHeld = true
  await textbox(page, 'Sammanfattning').fill('Före tunneln.')
  await page.getByText('Sparar …', { exact: true }).waitFor()
  await page.context().setOffline(true)
  const bar = page.locator('.saved-line')
  await expect.poll(() => bar.textContent(), { timeout: 1_000 }).toBe('Inte sparat, ansluter igen')

  isHeld = false
  for (const send of held) send()
  await page.context().setOffline(false)
  await saved(page)
  expect((await draft.stored()).summary).toBe('Före tunneln.')

  // some computers believe that there is no network while the server answers
  await page.evaluate(() => window.dispatchEvent(new Event('offline')))
  await expect.poll(() => bar.textContent(), { timeout: 1_000 }).toBe('Ansluter igen')
  await textbox(page, 'Sammanfattning').press('Control+End')
  await page.keyboard.type(' Efter.')
  await saved(page)
})

test('the page is closed while offline; the text waits on the device and is saved later', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket|ERR_INTERNET_DISCONNECTED/)
  const line = await cable(anna.page)
  const annas = await openDraft(anna, draft)
  await textbox(annas, 'Sammanfattning').fill('Före.')
  await saved(annas)
  await line.pull()
  await textbox(annas, 'Sammanfattning').press('Control+End')
  await annas.keyboard.type(' Efter.')
  await annas.getByText('Inte sparat, ansluter igen', { exact: true }).first().waitFor()
  await textbox(annas, 'Vad vi gjorde').click()
  await annas.keyboard.type('Skrivet i sista stund.')
  // the browser asks before it closes the page
  const asked = new Promise<string>((resolve) =>
    annas.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.accept()
    }),
  )
  const closed = annas.waitForEvent('close')
  await annas.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')
  await closed

  await anna.context.setOffline(false)
  const again = await anna.context.newPage()
  await again.goto(draft.path)
  await showAllParts(again)
  await expect.poll(() => textbox(again, 'Sammanfattning').inputValue()).toBe('Före. Efter.')
  await expect.poll(() => textbox(again, 'Vad vi gjorde').textContent()).toBe('Skrivet i sista stund.')
  await saved(again)
  expect((await draft.stored()).summary).toBe('Före. Efter.')
})

test('what is typed right before a page goes away is there on the next one, however it goes, time after time', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket/)
  const first = await openDraft(anna, draft)
  await textbox(first, 'Sammanfattning').fill('Början. ')
  await first.getByRole('button', { name: 'Lägg till slutsats' }).click()
  await first.keyboard.type('Slutsats. ')
  await saved(first)
  // from here on the device alone knows what is typed
  await anna.context.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 1006 }))
  await first.reload()
  await showAllParts(first)

  const fields = (page: Page) => ({
    text: textbox(page, 'Sammanfattning'),
    rich: textbox(page, 'Vad vi gjorde'),
    row: page.locator('[data-field^="conclusions/"] textarea').first(),
  })
  const comeBack = [
    async (page: Page) => {
      const closed = page.waitForEvent('close')
      await page.close({ runBeforeUnload: true })
      await closed
      return anna.context.newPage()
    },
    async (page: Page) => {
      await page.reload()
      return page
    },
    async (page: Page) => {
      await page.goto('about:blank')
      return page
    },
  ]
  let page = first
  let typed = ''
  for (const word of ['ett ', 'två '])
    for (const leave of comeBack) {
      for (const field of Object.values(fields(page))) {
        await field.click()
        await page.keyboard.press('Control+End')
        await page.keyboard.type(word)
      }
      typed += word
      page.once('dialog', (dialog) => void dialog.accept())
      page = await leave(page)
      await page.goto(draft.path)
      await showAllParts(page)
      const { text, rich, row } = fields(page)
      await expect.poll(() => text.inputValue()).toBe(`Början. ${typed}`)
      await expect.poll(() => rich.textContent()).toBe(typed)
      await expect.poll(() => row.inputValue()).toBe(`Slutsats. ${typed}`)
    }
})

test('with websockets blocked the page says so and keeps the text', async ({ cast, db, open }) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket/)
  const annas = await openDraft(anna, draft)
  await textbox(annas, 'Rubrik').fill('Vattenmätare')
  await saved(annas)
  await annas.routeWebSocket(/\/sync\//, (socket) => socket.close({ code: 1006 }))
  await annas.reload()
  await textbox(annas, 'Rubrik').press('Control+End')
  await annas.keyboard.type(' i Exempelby')
  await annas.getByText('Något stoppar anslutningen').waitFor()
  await annas.getByText('Inte sparat, ansluter igen', { exact: true }).first().waitFor()
  annas.on('dialog', (dialog) => void dialog.accept())
  await annas.reload()
  await expect.poll(() => textbox(annas, 'Rubrik').inputValue()).toBe('Vattenmätare i Exempelby')
})
