/** Mails about the review of a case, written in the transaction of the change that they are about. */

import { sql } from 'kysely'
import { type Language, toLanguage } from '#app/domain/language.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { reviewMail as en } from '#app/i18n/en/review-mail.ts'
import { reviewMail as sv } from '#app/i18n/sv/review-mail.ts'
import type { Trx } from '#db/connect.ts'
import type { Case } from '#server/drafts/case-row.ts'
import { systemActor } from '#server/drafts/system-actor.ts'
import { writeMail } from './outbox.ts'
import { linkTo } from './texts.ts'

const texts: Readonly<Record<Language, typeof sv>> = { sv, en }

type ToApprovers = 'submit' | 'submitTrusted' | 'voidApproval'
type ToAuthors = 'requestChanges' | 'reject' | 'publish' | 'publishTrusted' | 'withdraw'
type ToReviewer = 'approve' | 'takeBack'

interface Recipient {
  email: string
  name: string
  language: string
}

/** To all approvers of the organisation except the actor. */
export async function notifyApprovers(
  trx: Trx,
  origin: string,
  actor: Person | null,
  about: Case,
  what: ToApprovers,
  note = '',
): Promise<void> {
  const recipients = await selectRecipients(trx)
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .where('membership.organisation_id', '=', about.organisationId)
    .where('membership.role', '=', 'approver')
    .where('person.id', '!=', actor?.id ?? systemActor.id)
    .execute()
  await queueMails(trx, origin, recipients, {
    what,
    actor,
    about,
    note,
    path: pathTo('review', { id: about.id }),
  })
}

/** To the creator, those who submitted it and all collaborators, as far as they may still read it. */
export async function notifyAuthors(
  trx: Trx,
  origin: string,
  actor: Person,
  about: Case,
  what: ToAuthors,
  note = '',
  path = pathTo('submission', { id: about.id }),
): Promise<void> {
  const recipients = await selectRecipients(trx)
    .innerJoin('cases', (join) => join.on('cases.id', '=', about.id))
    .where('person.id', '!=', actor.id)
    .where(sql<boolean>`may_read_draft(person.id, cases)`)
    .where((row) =>
      row.or([
        row('person.id', '=', row.ref('cases.created_by')),
        row(
          'person.id',
          'in',
          row.selectFrom('collaborator').where('case_id', '=', about.id).select('person_id'),
        ),
        row(
          'person.id',
          'in',
          row.selectFrom('submission').where('case_id', '=', about.id).select('submitted_by'),
        ),
      ]),
    )
    .execute()
  await queueMails(trx, origin, recipients, { what, actor, about, note, path })
}

/** To the moderator who has claimed the case, if there is one. */
export async function notifyReviewer(
  trx: Trx,
  origin: string,
  actor: Person,
  about: Case,
  what: ToReviewer,
): Promise<void> {
  if (!about.claimedBy || about.claimedBy === actor.id) return
  const recipients = await selectRecipients(trx).where('person.id', '=', about.claimedBy).execute()
  const path = what === 'takeBack' ? pathTo('reviewQueue') : pathTo('review', { id: about.id })
  await queueMails(trx, origin, recipients, { what, actor, about, note: '', path })
}

function selectRecipients(trx: Trx) {
  return trx
    .selectFrom('person')
    .where('person.suspended_at', 'is', null)
    .select(['person.email', 'person.name', 'person.language'])
}

interface ReviewEvent {
  what: ToApprovers | ToAuthors | ToReviewer
  actor: Person | null
  about: Case
  note: string
  path: Path
}

async function queueMails(
  trx: Trx,
  origin: string,
  recipients: readonly Recipient[],
  of: ReviewEvent,
): Promise<void> {
  for (const { email, name, language: spoken } of recipients) {
    const language = toLanguage(spoken)
    const words = texts[language]
    await writeMail(trx, {
      to: email,
      ...words[of.what]({
        name,
        actor: of.actor?.name ?? '',
        title: of.about.title || words.untitled,
        organisation: of.about.organisationName,
        note: of.note,
        link: linkTo(origin, language, of.path),
      }),
    })
  }
}
