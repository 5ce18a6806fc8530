/** What goes wrong while people write: a server that dies, pages loaded anew, what Word pastes. */
import type { Page } from 'playwright-core'
import { beginDraft, openDraft, saved, textbox } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { startServer } from '#test/support/processes/server.ts'

test('the server dies in the middle of a sentence and comes back: every letter is there once', async ({
  cast,
  databaseUrl,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  anna.ignore(/WebSocket|ERR_CONNECTION_REFUSED/)
  // after three failed connections the editor asks whether only websockets are blocked; a server that is starting answers
  // 503 there by contract, to load balancers too, and the browser logs every such answer. Nothing else may say 503.
  anna.ignore(/^answer: 503 .*\/health\/ready$|status of 503/)
  const first = await startServer(databaseUrl)
  const page = await openDraft(anna, { ...draft, path: `${first.origin}${draft.path}` })
  const sentence = 'Mätarna byttes kvarter för kvarter, i den ordning som ledningarna ligger.'
  await textbox(page, 'Sammanfattning').click()
  const typing = page.keyboard.type(sentence, { delay: 25 })
  await expect
    .poll(() =>
      textbox(page, 'Sammanfattning')
        .inputValue()
        .then((text) => text.length),
    )
    .toBeGreaterThan(20)
  await first.kill()
  await typing
  await page.getByText('Inte sparat, ansluter igen', { exact: true }).first().waitFor()
  const second = await startServer(databaseUrl, { port: first.port })
  try {
    await saved(page)
    expect((await draft.stored()).summary).toBe(sentence)
    expect(await textbox(page, 'Sammanfattning').inputValue()).toBe(sentence)
    await page.goto('about:blank')
  } finally {
    await second.stop()
  }
})

test('one person in two tabs, one of them loaded anew in the middle of a word', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  const one = await openDraft(anna, draft)
  const other = await anna.context.newPage()
  await other.goto(draft.path)
  await textbox(other, 'Sammanfattning').fill('Två fönster, ')
  await expect.poll(() => textbox(one, 'Sammanfattning').inputValue()).toBe('Två fönster, ')
  expect(await one.getByText('Bara du är här').count()).toBe(1)

  await textbox(one, 'Sammanfattning').click()
  await one.keyboard.press('Control+End')
  await one.keyboard.type('en och samma män')
  one.on('dialog', (dialog) => void dialog.accept())
  await one.reload()
  const all = 'Två fönster, en och samma män'
  await expect.poll(() => textbox(one, 'Sammanfattning').inputValue()).toBe(all)
  await expect.poll(() => textbox(other, 'Sammanfattning').inputValue()).toBe(all)
  await saved(one)
  // away and back by the browser's own buttons
  await one.getByRole('link', { name: 'Förhandsgranska' }).click()
  await one.waitForURL(/forhandsvisning/)
  await one.goBack()
  await expect.poll(() => textbox(one, 'Sammanfattning').inputValue()).toBe(all)
  expect((await draft.stored()).summary).toBe(all)
})

/** As if it came from the clipboard of another program. */
async function paste(page: Page, name: string, html: string): Promise<void> {
  await textbox(page, name).evaluate((element, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    data.setData('text/plain', 'text')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>@font-face{font-family:Calibri}</style></head>
<body lang=SV><!--StartFragment--><h1 style='mso-pagination:none'>Bakgrund<o:p></o:p></h1>
<p class=MsoNormal style='color:red' onclick="window.__xss=1"><b>Fet</b> och <span style='mso-spacerun:yes'>vanlig</span>
<a href="javascript:window.__xss=1">falsk</a> och <a href="https://exempelby.example/">riktig</a><o:p></o:p></p>
<img src=x onerror="window.__xss=1"><script>window.__xss=1</script><iframe srcdoc="<script>parent.__xss=1</script>"></iframe>
<svg onload="window.__xss=1"></svg><math><mtext><style><img src=x onerror="window.__xss=1"></style></mtext></math>
<table class=MsoTableGrid><tr><td width=100><p class=MsoNormal>Cell</p></td><td><p class=MsoNormal>Granne</p></td></tr></table><!--EndFragment--></body></html>`

test('what Word pastes keeps its words and its order, and brings nothing else along', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open({ as: cast.anna })
  // the styles that come along are not applied, and the browser says so
  anna.ignore(/Applying inline style violates/)
  const page = await openDraft(anna, draft)
  const text = textbox(page, 'Vad vi gjorde')
  await text.click()
  await paste(page, 'Vad vi gjorde', fromWord)
  await text.getByText('Bakgrund').waitFor()
  await text.locator('table').getByText('Cell').waitFor()
  expect(await text.locator('script, iframe, svg, math, style, [onclick], [style*=color]').count()).toBe(0)
  expect(
    await text.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://exempelby.example/'])
  expect(await page.evaluate(() => '__xss' in window)).toBe(false)
  await saved(page)
  const stored = JSON.stringify((await draft.stored()).solution)
  expect(stored).not.toMatch(/javascript|onerror|mso/i)

  // two thousand paragraphs at once: more than one message, and still one undo
  await text.click()
  await page.keyboard.press('Control+a')
  await paste(
    page,
    'Vad vi gjorde',
    '<p>Ett stycke ur en lång rapport, om vatten och mätare.</p>'.repeat(2000),
  )
  await expect.poll(() => text.locator('p').count()).toBe(2000)
  await saved(page)
  await page.keyboard.press('Control+z')
  await text.locator('table').getByText('Cell').waitFor()
  await saved(page)
  expect(JSON.stringify((await draft.stored()).solution)).toBe(stored)
})
