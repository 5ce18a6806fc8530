/** `npm start` names `localhost`; people and their bookmarks also know the machine by its numbers. */
import { networkInterfaces } from 'node:os'
import { freePort } from '#db/embedded/free-port.ts'
import { saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { watch } from '#test/support/browser/page-watch.ts'
import { castPassword } from '#test/support/cast.ts'
import { startServer } from '#test/support/processes/server.ts'

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

for (const host of ['127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])]) {
  test(`opened as ${host}, Anna signs in, begins a lesson and has it saved, and stays at that address`, async ({
    databaseUrl,
    cast,
    browser,
  }) => {
    const server = await startServer(databaseUrl, { port: await freePort(null) })
    const origin = `http://${host}:${server.port}`
    const page = await browser.newPage()
    const { problems } = watch(page)
    await page.goto(`${origin}/logga-in?next=/skriv`)
    await page.getByLabel('E-postadress').fill(cast.anna.email)
    await page.getByLabel('Lösenord').fill(castPassword)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL(`${origin}/skriv`)
    await page.getByRole('button', { name: /lärdom/i }).click()
    await page.waitForURL((url) => url.origin === origin && url.pathname.startsWith('/utkast/'))
    await textbox(page, 'Lärdomen i en mening').fill('Prova mätaren i brunnen först')
    await saved(page)
    await page.close()
    await server.stop()
    expect(problems()).toEqual([])
  })
}
