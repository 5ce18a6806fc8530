/** What authors send to keep their drafts in order: naming points of the timeline, deleting, bringing back, copying. */
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import { emailOf } from '#db/seed/demo/insert-people.ts'
import { createLink } from '#server/accounts/links.ts'
import { deleteDraft } from '#server/drafts/deletion.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { caseSays, hasDeclined, roleInDraft } from './stored.ts'

export async function housekeepingForms(world: FormWorld): Promise<SentForm[]> {
  return [...(await naming(world)), ...(await deleting(world)), ...(await invited(world))]
}

async function naming({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const id = await review.lesson('Med namngivna punkter')
  const anna = await person('anna')
  const checkpoint = await review.services.drafts.checkpoint(id, 'edited', anna.id)
  return [
    {
      form: 'POST /utkast/:id/tidslinje/namn (name)',
      as: 'anna',
      at: `/utkast/${id}/tidslinje/namn`,
      fill: { name: 'Före nämnden' },
      leadsTo: '/utkast/:id/tidslinje',
      effect: namesOf(db, id),
      is: ['', 'Före nämnden'],
    },
    {
      form: 'POST /utkast/:id/tidslinje/:checkpoint/namn (name)',
      as: 'anna',
      at: `/utkast/${id}/tidslinje/${checkpoint}/namn`,
      fill: { name: 'Första utkastet' },
      leadsTo: '/utkast/:id/tidslinje',
      effect: namesOf(db, id),
      is: ['Första utkastet', 'Före nämnden'],
    },
  ]
}

const namesOf = (db: Db, draftId: string) => async () => {
  const rows = db.selectFrom('draft_checkpoint').where('draft_id', '=', draftId).orderBy('at').select('name')
  return (await rows.execute()).map(({ name }) => name)
}

async function deleting({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const [kept, deleted, copied] = [
    await review.lesson('Tas bort'),
    await review.lesson('Tas tillbaka igen'),
    await review.lesson('Kopieras'),
  ]
  await deleteDraft(review.services, await person('anna'), deleted)
  const copies = db.selectFrom('cases').where('title', '=', 'Kopieras (kopia)').select('id')
  return [
    {
      form: 'POST /utkast/:id/borttagning ()',
      as: 'anna',
      at: `/utkast/${kept}/borttagning`,
      leadsTo: '/utkast',
      effect: caseSays(db, kept, 'state'),
      is: 'deleted',
    },
    {
      form: 'POST /utkast/:id/atertagning ()',
      as: 'anna',
      at: `/utkast/${deleted}/borttagning`,
      leadsTo: '/utkast/:id/inlamning',
      effect: caseSays(db, deleted, 'state'),
      is: 'draft',
    },
    {
      form: 'POST /skriv/nytt (key, from, organisation, language, kind)',
      as: 'anna',
      at: `/skriv?fran=utkast:${copied}`,
      button: 'lesson',
      leadsTo: '/utkast/:id',
      quiet: true,
      effect: async () => (await copies.execute()).length,
      is: 1,
    },
  ]
}

async function invited({ db, review }: FormWorld): Promise<SentForm[]> {
  const id = await review.lesson('Inbjuden i Erfa')
  const invite = (email: string) =>
    db.transaction().execute((trx) =>
      createLink(trx, 'invitation', {
        email,
        case_id: id,
        case_role: 'viewer',
        created_by: idOf('person', 'anna'),
      }),
    )
  await invite(emailOf('stig'))
  await invite(emailOf('amina'))
  return [
    {
      form: 'POST /konto/inbjudningar (invitation)',
      as: 'stig',
      at: '/konto/inbjudningar',
      leadsTo: '/utkast/:id',
      quiet: true,
      effect: roleInDraft(db, id, 'stig'),
      is: 'viewer',
    },
    {
      form: 'POST /konto/inbjudningar/avbojande (invitation)',
      as: 'amina',
      at: '/konto/inbjudningar',
      leadsTo: '/konto/inbjudningar',
      effect: hasDeclined(db, emailOf('amina')),
      is: true,
    },
  ]
}
