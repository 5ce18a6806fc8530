/** Signing in and out, links by mail, one's own account. */

import type { Db } from '#db/connect.ts'
import { demoPassword } from '#db/seed/accounts.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import { emailOf } from '#db/seed/demo/insert-people.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'
import { createLink, type LinkPurpose } from '#server/accounts/links.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { hasDeclined, mailsTo, personSays, roleIn, sessionsOf } from './stored.ts'

const password = 'en helt ny fras för prov'

export async function accountForms({ db }: FormWorld): Promise<SentForm[]> {
  const link = (purpose: LinkPurpose, details: Parameters<typeof createLink>[2]) =>
    db.transaction().execute((trx) => createLink(trx, purpose, details))
  const invitation = (email: string) =>
    link('invitation', {
      email,
      organisation_id: idOf('organisation', 'exempelby'),
      organisation_role: 'editor',
      created_by: idOf('person', 'cecilia'),
    })
  const [newcomer, tomas, helena] = ['ny@exempelby.example', emailOf('tomas'), emailOf('helena')]
  const unwilling = 'nej@exempelby.example'
  return [
    {
      form: 'POST /logga-in (email, password)',
      as: null,
      at: '/logga-in',
      fill: { email: emailOf('eva'), password: demoPassword },
      leadsTo: '/',
      quiet: true,
      effect: sessionsOf(db, 'eva'),
      is: 1,
    },
    {
      form: 'POST /logga-ut ()',
      as: 'birgitta',
      at: '/om',
      leadsTo: '/',
      effect: sessionsOf(db, 'birgitta'),
      is: 0,
    },
    {
      form: 'POST /glomt-losenord (email)',
      as: null,
      at: '/glomt-losenord',
      fill: { email: emailOf('oskar') },
      leadsTo: '/logga-in',
      effect: mailsTo(db, emailOf('oskar')),
      is: 1,
    },
    {
      form: 'POST /aterstall/:token (password)',
      as: null,
      at: `/aterstall/${await link('reset', { person_id: idOf('person', 'nils') })}`,
      fill: { password },
      leadsTo: '/',
      effect: await hasNewPassword(db, 'nils'),
      is: true,
    },
    {
      form: 'POST /inbjudan/:token (name, title, password)',
      as: null,
      at: `/inbjudan/${await invitation(newcomer)}`,
      fill: { name: 'Ny Nyberg', title: 'Utvecklare', password },
      leadsTo: '/organisationer/:slug',
      effect: roleIn(db, 'exempelby', newcomer),
      is: 'editor',
    },
    {
      form: 'POST /inbjudan/:token (password)',
      as: null,
      at: `/inbjudan/${await invitation(tomas)}`,
      fill: { password: demoPassword },
      leadsTo: '/organisationer/:slug',
      effect: roleIn(db, 'exempelby', tomas),
      is: 'editor',
    },
    {
      form: 'POST /inbjudan/:token ()',
      as: 'helena',
      at: `/inbjudan/${await invitation(helena)}`,
      leadsTo: '/organisationer/:slug',
      effect: roleIn(db, 'exempelby', helena),
      is: 'editor',
    },
    {
      form: 'POST /inbjudan/:token/avbojande ()',
      as: null,
      at: `/inbjudan/${await invitation(unwilling)}`,
      leadsTo: '/',
      effect: hasDeclined(db, unwilling),
      is: true,
    },
    {
      form: 'POST /forsta-administrator/:token (name, email, password)',
      as: null,
      at: `/forsta-administrator/${await link('first_administrator', {})}`,
      fill: { name: 'Adam Adolfsson', email: 'adam@exempelby.example', password },
      leadsTo: '/admin',
      effect: async () =>
        (await db.selectFrom('person').where('is_admin', '=', true).select('name').execute())[0]?.name,
      is: 'Adam Adolfsson',
      async meanwhile() {
        const administrator = (is_admin: boolean) =>
          db.updateTable('person').set({ is_admin }).where('id', '=', idOf('person', 'frida')).execute()
        await administrator(false)
        return () => administrator(true)
      },
    },
    ...(await ownAccount({ db })),
  ]
}

async function ownAccount({ db }: Pick<FormWorld, 'db'>): Promise<SentForm[]> {
  const sessions = createSessions(db)
  // they are signed in somewhere else, too
  for (const key of ['jenny', 'lena'] as const)
    await sessions.start(idOf('person', key), { userAgent: 'Firefox/140', replaces: null })
  const elsewhere = await db
    .selectFrom('session')
    .where('person_id', '=', idOf('person', 'jenny'))
    .select('family')
    .executeTakeFirstOrThrow()
  return [
    {
      form: 'POST /konto/profil (name, title, language, theme)',
      as: 'amina',
      at: '/konto/profil',
      fill: { title: 'Va-chef', theme: 'dark' },
      leadsTo: '/konto',
      effect: personSays(db, 'amina', 'title'),
      is: 'Va-chef',
    },
    {
      form: 'POST /konto/losenord (account, current, password)',
      as: 'mehmet',
      at: '/konto/losenord',
      fill: { current: demoPassword, password },
      leadsTo: '/konto',
      effect: await hasNewPassword(db, 'mehmet'),
      is: true,
    },
    {
      form: 'POST /konto/sessioner (session)',
      as: 'jenny',
      at: '/konto',
      having: { session: elsewhere.family },
      leadsTo: '/konto',
      effect: sessionsOf(db, 'jenny'),
      is: 1,
    },
    {
      form: 'POST /konto/sessioner ()',
      as: 'lena',
      at: '/konto',
      leadsTo: '/',
      effect: sessionsOf(db, 'lena'),
      is: 0,
    },
  ]
}

async function hasNewPassword(db: Db, person: PersonKey): Promise<() => Promise<boolean>> {
  const stored = personSays(db, person, 'password_hash')
  const before = await stored()
  return async () => (await stored()) !== before
}
