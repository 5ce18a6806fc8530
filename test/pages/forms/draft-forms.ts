/** What the authors of a text send: starting one, sharing it, handing it in. */
import { idOf } from '#db/seed/demo/ids.ts'
import { createLink } from '#server/accounts/links.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { revise } from '#server/reviews/revision.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'
import { wholeLesson, write } from '#test/support/drafts/writing.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { caseSays, invitationTo, isInvited, roleInDraft } from './stored.ts'

export async function draftForms(world: FormWorld): Promise<SentForm[]> {
  return [
    ...(await writing(world)),
    ...(await sharing(world)),
    ...(await handingIn(world)),
    ...(await trusted(world)),
  ]
}

async function writing({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const anna = await person('anna')
  const id = await review.lesson('Återställd')
  const checkpoint = await review.services.drafts.checkpoint(id, 'submitted', anna.id)
  await write(db, id, anna, wholeLesson('Ändrad sedan dess'))
  const drafts = db.selectFrom('cases').where('created_by', '=', idOf('person', 'sara')).select('id')
  const before = (await drafts.execute()).length
  return [
    {
      form: 'POST /skriv/nytt (key, organisation, language, kind)',
      as: 'sara',
      at: '/skriv',
      fill: { language: 'en' },
      button: 'lesson',
      leadsTo: '/utkast/:id',
      quiet: true,
      effect: async () => (await drafts.execute()).length - before,
      is: 1,
    },
    {
      form: 'POST /utkast/:id/tidslinje/:checkpoint/aterstallning ()',
      as: 'anna',
      at: `/utkast/${id}/tidslinje/${checkpoint}/aterstallning`,
      leadsTo: '/utkast/:id/tidslinje',
      effect: async () => {
        const rows = db.selectFrom('draft_checkpoint').where('draft_id', '=', id).select('reason')
        return (await rows.execute()).some(({ reason }) => reason === 'restored')
      },
      is: true,
    },
  ]
}

async function sharing({ db, review }: FormWorld): Promise<SentForm[]> {
  const id = await review.lesson('Delad')
  const collaborator = (person: 'eva' | 'stig') =>
    db
      .insertInto('collaborator')
      .values({
        case_id: id,
        person_id: idOf('person', person),
        role: 'editor',
        invited_by: idOf('person', 'anna'),
      })
      .execute()
  await collaborator('eva')
  await collaborator('stig')
  const pending = 'vantar@ekmark.example'
  await db.transaction().execute((trx) =>
    createLink(trx, 'invitation', {
      email: pending,
      case_id: id,
      case_role: 'viewer',
      created_by: idOf('person', 'anna'),
    }),
  )
  const at = `/utkast/${id}/delning`
  return [
    {
      form: 'POST /utkast/:id/delning/inbjudan (email, role)',
      as: 'anna',
      at: `${at}/inbjudan`,
      fill: { email: 'nya@ekmark.example', role: 'viewer' },
      leadsTo: '/utkast/:id/delning',
      effect: isInvited(db, 'nya@ekmark.example'),
      is: true,
    },
    {
      form: 'POST /utkast/:id/delning/inbjudan/aterkallelse (invitation)',
      as: 'anna',
      at,
      having: { invitation: await invitationTo(db, pending) },
      leadsTo: '/utkast/:id/delning',
      effect: isInvited(db, pending),
      is: false,
    },
    {
      form: 'POST /utkast/:id/delning/medverkan (person, role)',
      as: 'anna',
      at,
      having: { person: idOf('person', 'eva') },
      fill: { role: 'viewer' },
      leadsTo: '/utkast/:id/delning',
      effect: roleInDraft(db, id, 'eva'),
      is: 'viewer',
    },
    {
      form: 'POST /utkast/:id/delning/borttagning (person)',
      as: 'anna',
      at,
      having: { person: idOf('person', 'stig') },
      leadsTo: '/utkast/:id/delning',
      effect: roleInDraft(db, id, 'stig'),
      is: null,
    },
  ]
}

async function handingIn({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const first = await review.lesson('Lämnas in')
  const again = await review.published('Ändrad och lämnas in igen')
  await revise(review.services, await person('anna'), again)
  const handedIn = await review.submitted('Tas tillbaka')
  const out = await review.published('Får en ny version')
  return [
    {
      form: 'POST /utkast/:id/inlamning (note)',
      as: 'anna',
      at: `/utkast/${first}/inlamning`,
      fill: { note: 'Titta gärna på rubriken.\nTack!' },
      leadsTo: '/utkast/:id/inlamning',
      effect: caseSays(db, first, 'state'),
      is: 'submitted',
    },
    {
      form: 'POST /utkast/:id/inlamning (changeNote, note)',
      as: 'anna',
      at: `/utkast/${again}/inlamning`,
      fill: { changeNote: 'Nya siffror' },
      leadsTo: '/utkast/:id/inlamning',
      effect: caseSays(db, again, 'state'),
      is: 'submitted',
    },
    {
      form: 'POST /utkast/:id/aterkallelse ()',
      as: 'anna',
      at: `/utkast/${handedIn}/inlamning`,
      leadsTo: '/utkast/:id/inlamning',
      effect: caseSays(db, handedIn, 'state'),
      is: 'draft',
    },
    {
      form: 'POST /utkast/:id/ny-version ()',
      as: 'anna',
      at: `/utkast/${out}/inlamning`,
      leadsTo: '/utkast/:id/inlamning',
      effect: caseSays(db, out, 'state'),
      is: 'draft',
    },
  ]
}

async function trusted({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const karin = await person('karin')
  const lesson = async (title: string) => {
    const organisationId = idOf('organisation', 'lindeborg')
    const id = await createDraft(db, karin, { kind: 'lesson', organisationId, language: 'sv', key: title })
    await write(db, id, karin, wholeLesson(title))
    return id
  }
  const first = await lesson('Betrodd lärdom')
  const again = await lesson('Betrodd lärdom en gång till')
  await publishTrusted(review.services, karin, again, {
    contentHash: await review.contentHash(again),
    changeNote: '',
  })
  await revise(review.services, karin, again)
  return [
    {
      form: 'POST /utkast/:id/publicering (contentHash)',
      as: 'karin',
      at: `/utkast/${first}/inlamning`,
      leadsTo: '/lardom/:slug',
      effect: caseSays(db, first, 'state'),
      is: 'published',
    },
    {
      form: 'POST /utkast/:id/publicering (contentHash, changeNote)',
      as: 'karin',
      at: `/utkast/${again}/inlamning`,
      fill: { changeNote: 'Nya siffror' },
      leadsTo: '/lardom/:slug',
      effect: caseSays(db, again, 'current_version'),
      is: 2,
    },
  ]
}
