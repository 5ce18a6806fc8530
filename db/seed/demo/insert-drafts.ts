/** The co-edited documents as rows: the newest state, whose words are whose, and the dated states of the timeline. */
import { textAt } from '#app/domain/cases/content.ts'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Trx } from '../../connect.ts'
import type { Clock } from './clock.ts'
import { idOf } from './ids.ts'
import { caseId, type Told } from './insert-cases.ts'

/** Before every update that will ever come. */
const seq = 0

export async function insertDrafts(trx: Trx, clock: Clock, told: readonly Told[]): Promise<void> {
  await trx
    .insertInto('draft_snapshot')
    .values(told.map((one) => snapshot(one, clock)))
    .execute()
  await trx
    .insertInto('draft_client')
    .values(told.flatMap((one) => clients(one, clock)))
    .execute()
  await trx
    .insertInto('draft_checkpoint')
    .values(told.flatMap((one) => checkpoints(one, clock)))
    .execute()
}

function snapshot({ played, draft }: Told, clock: Clock) {
  return {
    draft_id: caseId(played),
    seq,
    state: Buffer.from(draft.states.at(-1) ?? []),
    schema_version: documentSchemaVersion,
    at: clock(played.writings.at(-1)?.at ?? played.createdAt),
  }
}

/** Those who sat down together came one minute after the other: contributors are named in the order in which they came. */
function clients({ played, draft }: Told, clock: Clock) {
  return draft.clients.map(({ person, clientId, at }, place) => ({
    draft_id: caseId(played),
    client_id: clientId,
    person_id: idOf('person', person),
    at: new Date(clock(at).getTime() + place * 60_000),
  }))
}

function checkpoints({ played, draft }: Told, clock: Clock) {
  return played.writings.map(({ at, by, text }, place) => ({
    draft_id: caseId(played),
    seq,
    state: Buffer.from(draft.states[place] ?? []),
    title: textAt(text, 'title'),
    reason: 'edited',
    people: by.map((person) => idOf('person', person)),
    at: clock(at),
  }))
}
