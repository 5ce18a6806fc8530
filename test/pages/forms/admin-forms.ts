/** What an administrator sends. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import { emailOf } from '#db/seed/demo/insert-people.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'
import { createLink } from '#server/accounts/links.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { listFailedJobs } from '#server/jobs/failed-jobs.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { invitationTo, isInvited, personSays, roleIn } from './stored.ts'

export async function adminForms(world: FormWorld): Promise<SentForm[]> {
  return [...(await aboutOrganisations(world)), ...(await aboutPeople(world))]
}

async function aboutOrganisations({ db }: FormWorld): Promise<SentForm[]> {
  const pending = 'vantar@norrvik.example'
  await db.transaction().execute((trx) =>
    createLink(trx, 'invitation', {
      email: pending,
      organisation_id: idOf('organisation', 'norrvik'),
      organisation_role: 'member',
      created_by: idOf('person', 'frida'),
    }),
  )
  const at = `/admin/organisationer/${idOf('organisation', 'norrvik')}`
  const organisation = (name: string) => async () => {
    const row = db.selectFrom('organisation').where('name', '=', name).select('contact_role')
    return (await row.executeTakeFirst())?.contact_role ?? null
  }
  return [
    {
      form: 'GET /admin/organisationer',
      as: 'frida',
      at: '/admin/organisationer',
      fill: { q: 'norrv' },
      leadsTo: '/admin/organisationer',
      effect: (page) =>
        page
          .locator('main')
          .getByRole('link', { name: /kommun/ })
          .count(),
      is: 1,
    },
    {
      form: 'POST /admin/organisationer/ny (key, name, type, county, emailDomain, contactRole, contactEmail, website, isTrusted)',
      as: 'frida',
      at: '/admin/organisationer/ny',
      fill: { name: 'Ny byanät', type: 'village_fibre_association', contactRole: 'Styrelsen' },
      leadsTo: '/admin/organisationer/:id',
      effect: organisation('Ny byanät'),
      is: 'Styrelsen',
    },
    {
      form: 'POST /admin/organisationer/:id (emailDomain, contactRole, contactEmail, website, isTrusted)',
      as: 'frida',
      at,
      fill: { contactRole: 'Digitaliseringsrådet' },
      leadsTo: '/admin/organisationer/:id',
      effect: organisation('Norrviks kommun'),
      is: 'Digitaliseringsrådet',
    },
    {
      form: 'POST /admin/organisationer/:id/inbjudan (email, role)',
      as: 'frida',
      at: `${at}/inbjudan`,
      fill: { email: 'nya@norrvik.example', role: 'editor' },
      leadsTo: '/admin/organisationer/:id',
      effect: isInvited(db, 'nya@norrvik.example'),
      is: true,
    },
    {
      form: 'POST /admin/organisationer/:id/inbjudan/aterkallelse (invitation)',
      as: 'frida',
      at,
      having: { invitation: await invitationTo(db, pending) },
      leadsTo: '/admin/organisationer/:id',
      effect: isInvited(db, pending),
      is: false,
    },
    {
      form: 'POST /admin/organisationer/:id/medlemmar (person, role)',
      as: 'frida',
      at,
      having: { person: idOf('person', 'ingrid') },
      fill: { role: 'editor' },
      leadsTo: '/admin/organisationer/:id',
      effect: roleIn(db, 'norrvik', emailOf('ingrid')),
      is: 'editor',
    },
    {
      form: 'POST /admin/organisationer/:id/medlemmar/borttagning (person)',
      as: 'frida',
      at,
      having: { person: idOf('person', 'nils') },
      leadsTo: '/admin/organisationer/:id',
      effect: roleIn(db, 'norrvik', emailOf('nils')),
      is: null,
    },
  ]
}

async function aboutPeople({ db }: FormWorld): Promise<SentForm[]> {
  const [one, another] = [await failedMail(db, 'bo'), await failedMail(db, 'eva')]
  const person = (key: 'sara' | 'per') => `/admin/personer/${idOf('person', key)}`
  return [
    {
      form: 'GET /admin/personer',
      as: 'frida',
      at: '/admin/personer',
      fill: { q: 'mehmet' },
      leadsTo: '/admin/personer',
      effect: (page) => page.locator('main tbody tr').count(),
      is: 1,
    },
    {
      form: 'POST /admin/personer/:id/roller (isModerator, isAdmin)',
      as: 'frida',
      at: person('sara'),
      fill: { isModerator: true },
      leadsTo: '/admin/personer/:id',
      effect: personSays(db, 'sara', 'is_moderator'),
      is: true,
    },
    {
      form: 'POST /admin/personer/:id/avstangning (suspended)',
      as: 'frida',
      at: person('per'),
      leadsTo: '/admin/personer/:id',
      effect: async () => (await personSays(db, 'per', 'suspended_at')()) !== null,
      is: true,
    },
    {
      // no mail server here: the page says so
      form: 'POST /admin/utskick/testmejl ()',
      as: 'frida',
      at: '/admin/utskick/testmejl',
      leadsTo: '/admin/utskick/testmejl',
      quiet: true,
      effect: (page) => page.locator('main [role=alert]').count(),
      is: 1,
    },
    {
      form: 'POST /admin/jobb/nytt-forsok (job)',
      as: 'frida',
      at: '/admin/jobb',
      having: { job: one },
      leadsTo: '/admin/jobb',
      effect: hasFailed(db, one),
      is: false,
    },
    {
      form: 'POST /admin/jobb/nytt-forsok ()',
      as: 'frida',
      at: '/admin/jobb',
      leadsTo: '/admin/jobb',
      effect: hasFailed(db, another),
      is: false,
    },
  ]
}

/** A mail whose job was given up before anybody could take it; returns the job. */
async function failedMail(db: Db, to: PersonKey): Promise<string> {
  const id = randomUUID()
  await db.transaction().execute(async (trx) => {
    await enqueue(trx, 'mail', { mailId: id }, { id })
    await sql`update erfa_jobs.job set state = 'failed', output = ${JSON.stringify({ message: to })} where id = ${id}`.execute(
      trx,
    )
  })
  return id
}

const hasFailed = (db: Db, job: string) => async () =>
  (await listFailedJobs(db)).some(({ id, nextAttemptAt }) => id === job && nextAttemptAt === null)
