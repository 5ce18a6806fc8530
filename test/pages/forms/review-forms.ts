/** What reviewers send. */
import { sql } from 'kysely'
import { idOf } from '#db/seed/demo/ids.ts'
import { claim } from '#server/reviews/claim.ts'
import type { FormWorld, SentForm } from './form-world.ts'
import { caseSays, uncheckedSince } from './stored.ts'

export async function reviewForms({ db, person, review }: FormWorld): Promise<SentForm[]> {
  const david = await person('david')
  const [free, held, unapproved, returned, rejected, ready, out] = [
    await review.submitted('Åtas'),
    await review.ready('Släpps'),
    await review.submitted('Godkänns'),
    await review.submitted('Går tillbaka'),
    await review.submitted('Avslås'),
    await review.ready('Publiceras'),
    await review.published('Dras tillbaka'),
  ]
  for (const id of [returned, rejected]) await claim(review.services, david, id)
  const { id: unchecked } = await db
    .selectFrom('cases')
    .where(sql<boolean>`unchecked_since(cases) is not null`)
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  const at = (id: string) => `/granskning/${id}`
  return [
    {
      form: 'GET /granskning',
      as: 'david',
      at: '/granskning',
      fill: { slag: 'case_study' },
      leadsTo: '/granskning',
      effect: (page) => page.locator('main').getByText('Godkänns').count(),
      is: 0,
    },
    {
      form: 'POST /granskning/:id/atagande ()',
      as: 'david',
      at: at(free),
      leadsTo: '/granskning/:id',
      effect: caseSays(db, free, 'claimed_by'),
      is: idOf('person', 'david'),
    },
    {
      form: 'POST /granskning/:id/slapp ()',
      as: 'david',
      at: at(held),
      leadsTo: '/granskning/:id',
      effect: caseSays(db, held, 'claimed_by'),
      is: null,
    },
    {
      form: 'POST /granskning/:id/godkannande (contentHash)',
      as: 'cecilia',
      at: at(unapproved),
      leadsTo: '/granskning/:id',
      effect: caseSays(db, unapproved, 'state'),
      is: 'approved',
    },
    {
      form: 'POST /granskning/:id/retur (note)',
      as: 'david',
      at: at(returned),
      fill: { note: 'Skriv mer om kostnaderna.\nOch om tiden.' },
      leadsTo: '/granskning',
      effect: caseSays(db, returned, 'state'),
      is: 'changes_requested',
    },
    {
      form: 'POST /granskning/:id/avslag (reason)',
      as: 'david',
      at: at(rejected),
      fill: { reason: 'Texten handlar om något annat.' },
      leadsTo: '/granskning',
      effect: caseSays(db, rejected, 'state'),
      is: 'rejected',
    },
    {
      form: 'POST /granskning/:id/publicering (contentHash)',
      as: 'david',
      at: at(ready),
      leadsTo: '/lardom/:slug',
      effect: caseSays(db, ready, 'state'),
      is: 'published',
    },
    {
      form: 'POST /granskning/:id/efterkontroll ()',
      as: 'david',
      at: at(unchecked),
      leadsTo: '/granskning',
      effect: uncheckedSince(db, unchecked),
      is: null,
    },
    {
      form: 'POST /granskning/:id/tillbakadragande (reason)',
      as: 'cecilia',
      at: `${at(out)}/tillbakadragande`,
      fill: { reason: 'Uppgifterna gällde en annan mätare.' },
      leadsTo: '/lardom/:slug',
      effect: caseSays(db, out, 'publication_status'),
      is: 'withdrawn',
    },
  ]
}
