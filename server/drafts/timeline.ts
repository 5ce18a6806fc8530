/** The dated states of a draft: which there are, what each said, and going back to one. */
import { z } from 'zod'
import { type CaseRelation, mayEver, relationsOf } from '#app/domain/access/case-access.ts'
import type { Content } from '#app/domain/cases/content.ts'
import { NotFound, TooCostly } from '#app/domain/errors.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { type Checkpoint, listCheckpoints, loadCheckpoint, nameCheckpoint } from '#db/drafts/checkpoints.ts'
import { authorise } from '#server/access/authorise.ts'
import type { Services } from '#server/services.ts'
import { type Case, findCase } from './case-row.ts'
import { type DraftContent, loadDraftContent } from './draft-content.ts'

/**
 * The draft, for everybody who may read it in another role than that of a moderator: whoever only reviews a text is shown
 * what was handed in, and not the states before it.
 * @throws NotFound
 */
export async function authoriseInsider(db: Db, person: Person, id: unknown): Promise<Case> {
  const found = await authorise(db, person, findCase, id, 'read')
  const isInside = relationsOf(person, found).some(
    (relation) => relation !== 'moderator' && mayEver(relation, 'read'),
  )
  if (!isInside) throw new NotFound()
  return found
}

/** The newest first. */
export async function listTimeline(db: Db, person: Person, found: Case): Promise<Checkpoint[]> {
  const since = await visibleSince(db, person, found)
  const all = await listCheckpoints(db, found.id)
  return since === null ? all : all.filter(({ at }) => at >= since)
}

/**
 * Since when this person may see what the draft said: null for those of its organisation, who may see all of it. Whoever was
 * invited sees nothing of what was taken out before.
 */
async function visibleSince(db: Db, person: Person, found: Case): Promise<Date | null> {
  if (relationsOf(person, found).some((relation) => !invited.has(relation))) return null
  const row = await db
    .selectFrom('collaborator')
    .where('case_id', '=', found.id)
    .where('person_id', '=', person.id)
    .select('created_at')
    .executeTakeFirst()
  return row?.created_at ?? null
}

const invited: ReadonlySet<CaseRelation> = new Set(['viewer', 'commenter', 'invited_editor', 'moderator'])

export interface PastState {
  checkpoint: Checkpoint
  content: Content
  contentHash: string
  /** What the draft says now. */
  now: DraftContent
}

/** @throws NotFound, TooCostly, Busy */
export async function loadPastState(
  { db, documents }: Pick<Services, 'db' | 'documents'>,
  person: Person,
  found: Case,
  checkpointId: unknown,
): Promise<PastState> {
  const { state, ...checkpoint } = await findCheckpoint(db, person, found, checkpointId)
  const past = { kind: found.kind, updates: [state] }
  const { content, contentHash, isTooLarge } = await documents.run('content', past, { key: checkpoint.id })
  if (isTooLarge) throw new TooCostly()
  return { checkpoint, content, contentHash, now: await loadDraftContent(db, documents, found) }
}

/**
 * Makes the draft say again what it said then, as an edit of this person's that reaches everyone who has it open. What it
 * says now is on the timeline before, so that this too can be undone.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function restoreState(
  { db, drafts }: Pick<Services, 'db' | 'drafts'>,
  person: Person,
  id: unknown,
  checkpointId: unknown,
): Promise<void> {
  const { found, state } = await findForWriter(db, person, id, checkpointId)
  await drafts.checkpoint(found.id, 'edited', person.id)
  await drafts.restore(found.id, person.id, state)
  await drafts.checkpoint(found.id, 'restored', person.id)
}

/**
 * Puts the draft as it stands on the timeline under a name.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function namePresentState(
  { db, drafts }: Pick<Services, 'db' | 'drafts'>,
  person: Person,
  id: unknown,
  name: string,
): Promise<void> {
  const found = await authorise(db, person, findCase, id, 'write')
  // the same button twice is one point
  const [last] = await listCheckpoints(db, found.id)
  if (last?.name === name && Date.now() - last.at.getTime() < sameClickMs) return
  const checkpointId = await drafts.checkpoint(found.id, 'edited', person.id)
  await nameCheckpoint(db, found.id, checkpointId, name)
}

/** Nobody names the same point twice within a minute but by mistake. */
const sameClickMs = 60_000

/**
 * Gives a point of the timeline another name; an empty one takes it away.
 * @throws NotFound, Forbidden, InvalidMove
 */
export async function renameState(
  db: Db,
  person: Person,
  id: unknown,
  checkpointId: unknown,
  name: string,
): Promise<void> {
  const { found, checkpoint } = await findForWriter(db, person, id, checkpointId)
  await nameCheckpoint(db, found.id, checkpoint.id, name)
}

/** What a point is called, for whoever may rename it. @throws NotFound, Forbidden, InvalidMove */
export async function loadStateToRename(db: Db, person: Person, id: unknown, checkpointId: unknown) {
  const { found, checkpoint } = await findForWriter(db, person, id, checkpointId)
  return { found, checkpoint }
}

/** A point of the timeline, for whoever may write in the draft. */
async function findForWriter(db: Db, person: Person, id: unknown, checkpointId: unknown) {
  const found = await authorise(db, person, findCase, id, 'write')
  const { state, ...checkpoint } = await findCheckpoint(db, person, found, checkpointId)
  return { found, checkpoint, state }
}

async function findCheckpoint(db: Db, person: Person, found: Case, checkpointId: unknown) {
  const id = z.uuid().safeParse(checkpointId)
  const checkpoint = id.success ? await loadCheckpoint(db, found.id, id.data) : null
  if (!checkpoint) throw new NotFound()
  const since = await visibleSince(db, person, found)
  if (since !== null && checkpoint.at < since) throw new NotFound()
  return checkpoint
}
