import {
  becomeFirstAdministrator,
  createAdministratorLink,
  isFirstAdministratorLinkValid,
  replaceAdministratorLinks,
} from '#server/accounts/first-administrator.ts'
import { expect, origin, test, tokenIn, visitorAt } from '#test/support/accounts/accounts.ts'

const form = { name: 'Frida Falk', email: 'frida@erfa.example', password: 'fridas fras för prov' }
const from = { ...visitorAt('192.0.2.7'), lang: 'sv' as const }

test('whoever installs Erfa becomes its first administrator by a link, once', async ({ services, db }) => {
  const link = await createAdministratorLink(db, origin)
  expect(link).toMatch(/^https:\/\/erfa\.example\/forsta-administrator\/[\w-]{43}$/)
  const token = tokenIn(link ?? '')
  const result = await becomeFirstAdministrator(services, token, form, from)
  expect(result.ok).toBe(true)
  if (result.ok)
    expect((await services.sessions.validate(result.value.id))?.person).toMatchObject({
      isAdmin: true,
      email: form.email,
    })
  expect(
    await becomeFirstAdministrator(services, token, { ...form, email: 'två@erfa.example' }, from),
  ).toMatchObject({ ok: false })
  expect(await createAdministratorLink(db, origin)).toBeNull()
})

test('two people with the link at once make one administrator', async ({ services, db }) => {
  const token = tokenIn((await createAdministratorLink(db, origin)) ?? '')
  const results = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      becomeFirstAdministrator(services, token, { ...form, email: `frida${n}@erfa.example` }, from),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
})

test('of several nodes each prints a link, and all hold until one is used', async ({ services, db }) => {
  const [first, second, third] = [
    tokenIn((await createAdministratorLink(db, origin)) ?? ''),
    tokenIn((await createAdministratorLink(db, origin)) ?? ''),
    tokenIn((await createAdministratorLink(db, origin)) ?? ''),
  ]
  const holding = () =>
    Promise.all([first, second, third].map((token) => isFirstAdministratorLinkValid(db, token)))
  expect(await holding()).toEqual([true, true, true])
  expect(await becomeFirstAdministrator(services, first, form, from)).toMatchObject({ ok: true })
  // also when the first administrator is suspended later and the way in opens again
  await db.updateTable('person').set({ suspended_at: new Date() }).execute()
  expect(await holding()).toEqual([false, false, false])
})

test('a link that is asked for anew makes those printed before void', async ({ services, db }) => {
  const first = tokenIn((await createAdministratorLink(db, origin)) ?? '')
  const second = tokenIn((await replaceAdministratorLinks(db, origin)) ?? '')
  expect(await isFirstAdministratorLinkValid(db, first)).toBe(false)
  expect(await isFirstAdministratorLinkValid(db, second)).toBe(true)
  expect(await becomeFirstAdministrator(services, first, form, from)).toEqual({
    ok: false,
    error: { form: 'linkUsed' },
  })
})

test('there is no such link where an administrator is', async ({ db, cast }) => {
  expect(await createAdministratorLink(db, origin)).toBeNull()
  await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.frida.id).execute()
  expect(await createAdministratorLink(db, origin)).not.toBeNull()
})

test('an address that has an account already is not taken over', async ({ services, db, cast }) => {
  await db.updateTable('person').set({ is_admin: false }).execute()
  const token = tokenIn((await createAdministratorLink(db, origin)) ?? '')
  const result = await becomeFirstAdministrator(services, token, { ...form, email: cast.anna.email }, from)
  expect(result).toEqual({ ok: false, error: { email: 'emailTaken' } })
  expect(await isFirstAdministratorLinkValid(db, token)).toBe(true)
})
