/** Members of an organisation, and lists of organisations. */
import { idOf } from '#db/seed/demo/ids.ts'
import { emailOf } from '#db/seed/demo/insert-people.ts'
import { createLink } from '#server/accounts/links.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { invitationTo, isInvited, roleIn } from './stored.ts'

export async function organisationForms({ db }: FormWorld): Promise<SentForm[]> {
  const pending = 'vantar@exempelby.example'
  await db.transaction().execute((trx) =>
    createLink(trx, 'invitation', {
      email: pending,
      organisation_id: idOf('organisation', 'exempelby'),
      organisation_role: 'member',
      created_by: idOf('person', 'cecilia'),
    }),
  )
  const at = '/organisationer/exempelby/medlemmar'
  return [
    {
      form: 'GET /organisationer/:slug/liknande',
      as: null,
      at: '/organisationer/exempelby/liknande',
      fill: { 'vikt-lan': '0', 'vikt-invanare': '3' },
      leadsTo: '/organisationer/:slug/liknande',
      effect: (page) => page.locator('.likeness-weights p').count(),
      is: 1,
    },
    {
      form: 'POST /vi-ar (organisation)',
      as: null,
      at: '/vi-ar',
      fill: { organisation: 'norrvik' },
      leadsTo: '/',
      effect: (page) => page.locator('.own-organisation', { hasText: 'Norrviks kommun' }).count(),
      is: 1,
    },
    {
      form: 'POST /vi-ar/borttagning ()',
      as: null,
      at: '/vi-ar',
      chosen: 'norrvik',
      leadsTo: '/vi-ar',
      effect: (page) => page.locator('form[action$=borttagning]').count(),
      is: 0,
    },
    {
      form: 'GET /organisationer',
      as: null,
      at: '/organisationer',
      fill: { q: 'norrv' },
      leadsTo: '/organisationer',
      effect: (page) =>
        page
          .locator('main')
          .getByRole('link', { name: /kommun/ })
          .count(),
      is: 1,
    },
    {
      form: 'POST /organisationer/:slug/medlemmar/inbjudan (email, role)',
      as: 'cecilia',
      at: `${at}/inbjudan`,
      fill: { email: 'nya@exempelby.example', role: 'approver' },
      leadsTo: '/organisationer/:slug/medlemmar',
      effect: isInvited(db, 'nya@exempelby.example'),
      is: true,
    },
    {
      form: 'POST /organisationer/:slug/medlemmar/inbjudan/aterkallelse (invitation)',
      as: 'cecilia',
      at,
      having: { invitation: await invitationTo(db, pending) },
      leadsTo: '/organisationer/:slug/medlemmar',
      effect: isInvited(db, pending),
      is: false,
    },
    {
      form: 'POST /organisationer/:slug/medlemmar/roll (person, role)',
      as: 'cecilia',
      at,
      having: { person: idOf('person', 'bo') },
      fill: { role: 'member' },
      leadsTo: '/organisationer/:slug/medlemmar',
      effect: roleIn(db, 'exempelby', emailOf('bo')),
      is: 'member',
    },
    {
      form: 'POST /organisationer/:slug/medlemmar/borttagning (person)',
      as: 'cecilia',
      at,
      having: { person: idOf('person', 'gunnar') },
      leadsTo: '/organisationer/:slug/medlemmar',
      effect: roleIn(db, 'exempelby', emailOf('gunnar')),
      is: null,
    },
  ]
}
