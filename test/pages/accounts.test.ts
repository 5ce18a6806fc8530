/** Accounts, organisations and administration as people meet them: on a phone, in the dark, by keyboard. */
import type { Page } from 'playwright-core'
import type { Db } from '#db/connect.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { createLink } from '#server/accounts/links.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import { tokenIn } from '#test/support/accounts/accounts.ts'
import { axeViolations } from '#test/support/browser/accessibility.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { type Cast, castPassword } from '#test/support/cast.ts'
import { letterbox, sendMails } from '#test/support/processes/jobs.ts'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Something of everything, so that no page is empty. */
async function pagesOf(db: Db, cast: Cast) {
  const services = { db, limits: createRateLimits(db), origin: 'http://localhost', lang: 'sv' as const }
  const to = { organisationId: cast.exempelby.id, email: 'karin@exempelby.example', role: 'editor' as const }
  await inviteToOrganisation(services, cast.cecilia, to)
  const mail = await db.selectFrom('outbox').select('body').executeTakeFirstOrThrow()
  await sendMails(db, letterbox(new Error('connect ECONNREFUSED 192.0.2.1:25')))
  const reset = await db.transaction().execute((trx) => createLink(trx, 'reset', { person_id: cast.anna.id }))
  const strangers = [
    '/logga-in',
    '/glomt-losenord',
    `/aterstall/${reset}`,
    `/aterstall/${'a'.repeat(43)}`,
    `/inbjudan/${tokenIn(mail.body)}`,
    `/inbjudan/${'a'.repeat(43)}`,
    '/organisationer?q=by',
    '/organisationer?q=finnsinte',
    '/organisationer/goteborg',
    '/organisationer/exempelby',
  ]
  const members = [
    '/konto',
    '/konto/profil',
    '/konto/losenord',
    '/organisationer/exempelby/medlemmar',
    '/organisationer/exempelby/medlemmar/inbjudan',
  ]
  const admins = [
    '/admin',
    '/admin/organisationer?slag=region',
    '/admin/organisationer/ny',
    `/admin/organisationer/${cast.exempelby.id}`,
    `/admin/organisationer/${cast.exempelby.id}/inbjudan`,
    '/admin/personer',
    `/admin/personer/${cast.anna.id}`,
    '/admin/utskick',
    '/admin/utskick/testmejl',
    '/admin/jobb',
  ]
  return { strangers, members, admins }
}

// every-page.test.ts looks at each page in all eight; here everything that folds is open
const looks = [
  { lang: 'sv', theme: 'light', width: 320 },
  { lang: 'en', theme: 'dark', width: 1280 },
] as const
test.for(looks)(
  'every page is accessible unfolded, in $lang, $theme, at $width px',
  async (look, { cast, db, open }) => {
    const paths = await pagesOf(db, cast)
    const visits = [
      [await open(look), paths.strangers],
      [await open({ ...look, as: cast.cecilia }), paths.members],
      [await open({ ...look, as: cast.frida }), paths.admins],
    ] as const
    for (const [{ page, go }, list] of visits) {
      for (const path of list) {
        expect(await go(path), path).toBeLessThan(500)
        for (const details of await page.locator('main details').all())
          await details.locator('summary').first().click()
        expect(await axeViolations(page), path).toEqual([])
        expect(await sideways(page), path).toBe(0)
      }
    }
  },
)

test('Anna signs in by keyboard alone, is told what was wrong, and comes where she was going', async ({
  cast,
  open,
}) => {
  const { page, go } = await open({ scripts: false })
  await go('/konto')
  await page.getByLabel('E-postadress').focus()
  await page.keyboard.type(cast.anna.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('fel fras för prov')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').textContent()).toContain(
    'E-postadressen eller lösenordet stämmer inte.',
  )
  expect(await page.getByLabel('E-postadress').inputValue()).toBe(cast.anna.email)
  await page.getByLabel('Lösenord').focus()
  await page.keyboard.type(castPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/konto')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ditt konto')
})

test('one of her two tabs goes on after her rights changed in the other', async ({ cast, db, open }) => {
  const { page, context, go } = await open({ as: cast.anna, scripts: false })
  const second = await context.newPage()
  await go('/konto')
  await second.goto('/konto')
  await db.updateTable('session').set({ rotation_due: true }).execute()
  await Promise.all([page.reload(), second.reload()])
  await Promise.all([page.reload(), second.reload()])
  for (const tab of [page, second])
    expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Ditt konto')
})
