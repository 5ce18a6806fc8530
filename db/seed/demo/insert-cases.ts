/** Played stories as rows: cases with their invitations, submissions, approvals, moves and versions. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { completeness } from '#app/domain/cases/completeness.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { contributorsOf } from '#app/domain/cases/contributors.ts'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { plainTextOf, summaryOf } from '#app/domain/cases/version-texts.ts'
import { slugOf } from '#app/domain/text/slug.ts'
import type { Trx } from '../../connect.ts'
import type { Clock } from './clock.ts'
import type { DraftHistory } from './draft.ts'
import { idOf } from './ids.ts'
import { organisation } from './organisations.ts'
import { type PersonKey, person } from './people.ts'
import { type Played, textOf } from './play.ts'

export interface Told {
  played: Played
  draft: DraftHistory
}

export async function insertCases(trx: Trx, clock: Clock, told: readonly Told[]): Promise<void> {
  const rows = <Row>(of: (played: Played, draft: DraftHistory) => Row[]) =>
    told.flatMap(({ played, draft }) => of(played, draft))
  await trx
    .insertInto('cases')
    .values(rows((played) => [caseRow(played, clock)]))
    .execute()
  await trx
    .insertInto('collaborator')
    .values(rows((played) => invitations(played, clock)))
    .execute()
  await trx
    .insertInto('submission')
    .values(rows((played) => submissions(played, clock)))
    .execute()
  await trx
    .insertInto('approval')
    .values(rows((played) => approvals(played, clock)))
    .execute()
  await trx
    .insertInto('case_move')
    .values(rows((played) => moves(played, clock)))
    .execute()
  await trx
    .insertInto('version')
    .values(rows((played, draft) => versionRows(played, draft, clock)))
    .execute()
  await trx
    .insertInto('version_check')
    .values(rows((played) => versionChecks(played, clock)))
    .execute()
}

export function caseId({ demo }: Played): string {
  return idOf('case', demo.key)
}

/** The address that publishing chose from the first title. */
export function slug({ versions }: Played): string | null {
  const [first] = versions
  return first ? slugOf(textAt(first.content, 'title')) : null
}

function caseRow(played: Played, clock: Clock) {
  const { demo, claimed, withdrawn, versions, writings } = played
  const at = (time: string | null | undefined) => (time ? clock(time) : null)
  const text = textOf(played)
  return {
    id: caseId(played),
    kind: demo.kind,
    organisation_id: idOf('organisation', demo.owner),
    language: demo.language,
    created_by: idOf('person', played.createdBy),
    created_at: clock(played.createdAt),
    state: played.state,
    publication_status: played.publicationStatus,
    slug: slug(played),
    current_version: versions.at(-1)?.number ?? null,
    claimed_by: claimed ? idOf('person', claimed.by) : null,
    claimed_at: at(claimed?.at),
    submitted_at: at(played.submittedAt),
    withdrawn_at: at(withdrawn?.at),
    withdrawal_reason: withdrawn?.reason ?? null,
    merged_into: played.mergedInto ? idOf('case', played.mergedInto) : null,
    review_by: reviewBy(played, clock),
    title: textAt(text, 'title'),
    completeness: completeness(demo.kind, text),
    edited_at: at(writings.at(-1)?.at) ?? clock(played.createdAt),
  }
}

/** As the text says, or a year after it was published or last confirmed. */
function reviewBy({ versions, moves }: Played, clock: Clock): string | null {
  const newest = versions.at(-1)
  if (!newest) return null
  const confirmed = moves.findLast(({ event }) => event.did === 'confirm')?.event.at
  const written = textAt(newest.content, 'review_by')
  if (written && !confirmed) return written
  const day = clock(confirmed ?? newest.at)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}

function invitations(played: Played, clock: Clock) {
  return played.demo.invited.map((invited) => ({
    case_id: caseId(played),
    person_id: idOf('person', invited.person),
    role: invited.role,
    invited_by: idOf('person', invited.by),
    created_at: clock(invited.at),
  }))
}

function submissions(played: Played, clock: Clock) {
  return played.submissions.map(({ number, by, at, note, changeNote, content }) => ({
    id: submissionId(played, number),
    case_id: caseId(played),
    number,
    content: stored(content),
    content_hash: fingerprint(content),
    note,
    change_note: changeNote,
    submitted_by: idOf('person', by),
    submitted_at: clock(at),
  }))
}

function submissionId({ demo }: Played, number: number): string {
  return idOf('submission', `${demo.key} ${number}`)
}

function approvals(played: Played, clock: Clock) {
  return played.approvals.map(({ submission, by, at, content, voidedAt }) => ({
    case_id: caseId(played),
    submission_id: submissionId(played, submission),
    content_hash: fingerprint(content),
    approved_by: idOf('person', by),
    approved_at: clock(at),
    voided_at: voidedAt ? clock(voidedAt) : null,
    voided_because: voidedAt ? 'changed' : null,
  }))
}

function moves(played: Played, clock: Clock) {
  return played.moves.map(({ event, from, to }) => ({
    case_id: caseId(played),
    person_id: event.by ? idOf('person', event.by) : null,
    move: event.did,
    from_state: from,
    to_state: to,
    note: event.note,
    at: clock(event.at),
  }))
}

export function versionRows(played: Played, draft: DraftHistory, clock: Clock) {
  const { kind, owner, language } = played.demo
  return played.versions.map((version) => ({
    id: versionId(played, version.number),
    case_id: caseId(played),
    number: version.number,
    kind,
    slug: slug(played) ?? '',
    organisation_id: idOf('organisation', owner),
    language,
    schema_version: documentSchemaVersion,
    title: textAt(version.content, 'title'),
    summary: summaryOf(version.content),
    content: stored(version.content),
    plain_text: plainTextOf(kind, version.content, language),
    contributors: JSON.stringify(writers(played, draft, version.at)),
    change_note: version.changeNote,
    content_hash: fingerprint(version.content),
    approved_by: idOf('person', version.approvedBy),
    approved_at: clock(version.approvedAt),
    published_by: idOf('person', version.publishedBy),
    published_at: clock(version.at),
  }))
}

function versionId({ demo }: Played, number: number): string {
  return idOf('version', `${demo.key} ${number}`)
}

function versionChecks(played: Played, clock: Clock) {
  return played.versions.flatMap(({ number, checked }) =>
    checked
      ? {
          version_id: versionId(played, number),
          checked_by: idOf('person', checked.by),
          checked_at: clock(checked.at),
        }
      : [],
  )
}

/** Whoever had written in the draft by then. */
function writers({ demo }: Played, { clients }: DraftHistory, until: string) {
  const known = clients.filter(({ at }) => at <= until).map((client) => writer(client.person))
  return contributorsOf(known, demo.owner)
}

function writer(key: PersonKey) {
  const { name, belongs } = person(key)
  const organisations = belongs ? [{ id: belongs[0], name: organisation(belongs[0]).name }] : []
  return { id: key, name, organisations }
}

function stored(content: Content): string {
  return JSON.stringify({ fields: content })
}

/** As server/publishing marks it; a test publishes one of these cases for real and compares. */
function fingerprint(content: Content): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
