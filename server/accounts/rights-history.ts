/** The audit log of changes of rights. Its rows are never deleted. */
import type { Db, Trx } from '#db/connect.ts'

export const rightsChanges = [
  'invited',
  'invitation_withdrawn',
  'invitation_declined',
  'joined',
  'role_changed',
  'removed',
  'left',
  'made_moderator',
  'moderator_ended',
  'made_admin',
  'admin_ended',
  'suspended',
  'reinstated',
  'made_trusted',
  'trust_ended',
] as const
export type RightsChange = (typeof rightsChanges)[number]

interface RightsChangeRecord {
  actorId: string | null
  personId?: string | null
  organisationId?: string | null
  change: RightsChange
  /** The new role, or the invited address. */
  detail?: string
  /** Of an invitation: the hash of its link. */
  objectId?: string
}

export async function recordRightsChange(trx: Trx, noted: RightsChangeRecord): Promise<void> {
  await trx
    .insertInto('rights_change')
    .values({
      actor_id: noted.actorId,
      person_id: noted.personId ?? null,
      organisation_id: noted.organisationId ?? null,
      change: noted.change,
      detail: noted.detail ?? '',
      object_id: noted.objectId ?? null,
    })
    .execute()
}

export interface RightsHistoryEntry {
  id: string
  at: Date
  actor: string | null
  person: string | null
  organisation: string | null
  change: RightsChange
  detail: string
}

/** The page shows the latest; older ones stay in the table. */
const maxShown = 100

/** Newest first, of one person or of one organisation. */
export async function listRightsChanges(
  db: Db,
  of: { personId: string } | { organisationId: string },
): Promise<RightsHistoryEntry[]> {
  const rows = await db
    .selectFrom('rights_change')
    .leftJoin('person as actor', 'actor.id', 'rights_change.actor_id')
    .leftJoin('person', 'person.id', 'rights_change.person_id')
    .leftJoin('organisation', 'organisation.id', 'rights_change.organisation_id')
    .where((row) =>
      'personId' in of
        ? row('rights_change.person_id', '=', of.personId)
        : row('rights_change.organisation_id', '=', of.organisationId),
    )
    .select([
      'rights_change.id',
      'rights_change.at',
      'rights_change.change',
      'rights_change.detail',
      'actor.name as actor',
      'person.name as person',
      'organisation.name as organisation',
    ])
    .orderBy('rights_change.id', 'desc')
    .limit(maxShown)
    .execute()
  return rows.flatMap((row) => {
    const change = rightsChanges.find((known) => known === row.change)
    return change ? [{ ...row, change }] : []
  })
}
