/**
 * Who may do what to a draft and its case: relation → action → the states in which it is allowed. The SQL function
 * may_read_draft says `read` again for lists, and a test holds both together.
 */
import type { CollaboratorRole, Person } from '#app/domain/people/person.ts'
import {
  isClosed,
  type PublicationStatus,
  readable,
  type State,
  underReview,
} from '#app/domain/reviews/workflow.ts'
import { accessRules } from './rules.ts'

/** What rights are decided by; nothing of the text. */
export interface CaseAccess {
  readonly resource: 'case'
  id: string
  organisationId: string
  createdBy: string
  state: State
  publicationStatus: PublicationStatus
  claimedBy: string | null
  /** The role that the person asking was invited with, if any. */
  collaboratorRole: CollaboratorRole | null
  /** When it was last handed in. */
  submittedAt: Date | null
  /**
   * Whether the person asking ever wrote in the text, handed it in, stood behind it, or belonged to its organisation
   * since it was begun: known to the database alone (`is_involved`).
   */
  wasInvolved: boolean
}

const relations = [
  /** wrote it first and still belongs to the owning organisation */
  'creator',
  'viewer',
  'commenter',
  'invited_editor',
  'organisation_member',
  'organisation_editor',
  'organisation_approver',
  /** a moderator who has never had to do with the text, nor belongs to the owning organisation */
  'moderator',
  'admin',
] as const
export type CaseRelation = (typeof relations)[number]

export const caseActions = [
  'read',
  'write',
  'submit',
  'takeBack',
  'share',
  'approve',
  'claim',
  'releaseClaim',
  'requestChanges',
  'publish',
  /** publish a lesson of a trusted organisation; a moderator looks at it afterwards */
  'publishTrusted',
  'checkAfterwards',
  'reject',
  'withdraw',
  'revise',
  'delete',
  'undelete',
] as const
export type CaseAction = (typeof caseActions)[number]

/** While somebody reviews it, the text still belongs to its authors: an edit shows as a difference and voids the approval. */
const writing: readonly State[] = ['draft', 'submitted', 'in_review', 'changes_requested', 'approved']
const everywhere: readonly State[] = [...writing, 'published', 'rejected']
const beforeHandIn: readonly State[] = ['draft', 'changes_requested']

type Allowed = Partial<Record<CaseAction, readonly State[]>>

const authors: Allowed = {
  read: everywhere,
  write: writing,
  submit: beforeHandIn,
  takeBack: underReview,
  share: everywhere,
  revise: ['published', 'rejected'],
  delete: ['draft', 'changes_requested', 'rejected'],
  undelete: ['deleted'],
}

const table: Record<CaseRelation, Allowed> = {
  creator: authors,
  viewer: { read: everywhere },
  commenter: { read: everywhere },
  invited_editor: { read: everywhere, write: writing },
  organisation_member: {},
  organisation_editor: authors,
  organisation_approver: {
    ...authors,
    // once more when the text changed after the approval
    approve: underReview,
    requestChanges: underReview,
    publishTrusted: ['draft', 'changes_requested', 'submitted'],
    withdraw: everywhere,
  },
  moderator: {
    read: underReview,
    claim: ['submitted', 'approved'],
    releaseClaim: ['in_review', 'approved'],
    requestChanges: ['in_review', 'approved'],
    publish: ['approved'],
    reject: ['in_review', 'approved'],
    checkAfterwards: everywhere,
    withdraw: everywhere,
  },
  // administrators manage accounts and organisations; the role lets them read no drafts
  admin: {},
}

/** Only what readers can read can be taken from them. */
const publishedOnly: readonly CaseAction[] = ['checkAfterwards', 'withdraw']

/** Withdrawn or merged, a case goes no further: its text may go on in another. */
const towardsReaders: readonly CaseAction[] = [
  'submit',
  'approve',
  'claim',
  'publish',
  'publishTrusted',
  'revise',
]

/** What only the moderator who claimed the case may do. */
const claimantOnly: readonly CaseAction[] = ['requestChanges', 'publish', 'reject']

export function relationsOf(person: Person, to: CaseAccess): CaseRelation[] {
  const role = person.memberships.find((membership) => membership.organisationId === to.organisationId)?.role
  const found: CaseRelation[] = []
  if (role && to.createdBy === person.id) found.push('creator')
  if (to.collaboratorRole === 'viewer') found.push('viewer')
  if (to.collaboratorRole === 'commenter') found.push('commenter')
  if (to.collaboratorRole === 'editor') found.push('invited_editor')
  if (role === 'member') found.push('organisation_member')
  if (role === 'editor') found.push('organisation_editor')
  if (role === 'approver') found.push('organisation_approver')
  if (person.isModerator && isImpartial(person, to, role !== undefined)) found.push('moderator')
  if (person.isAdmin) found.push('admin')
  return found
}

/** Whether this person may publish it: nobody who wrote, submitted or approved the text, or belongs to its organisation. */
function isImpartial(person: Person, to: CaseAccess, belongs: boolean): boolean {
  const isAuthor = to.createdBy === person.id || to.collaboratorRole === 'editor'
  return !belongs && !isAuthor && !to.wasInvolved
}

/** Deleted while this person had a part in it: her own words are on her device, and it may come back. */
export function isDeletedFor(person: Person, to: CaseAccess): boolean {
  if (to.state !== 'deleted') return false
  return relationsOf(person, to).some((relation) => relation !== 'moderator' && mayEver(relation, 'read'))
}

/** Whether this relation allows the action in any state at all. */
export function mayEver(relation: CaseRelation, action: CaseAction): boolean {
  return table[relation][action] !== undefined
}

function isAllowedNow(relation: CaseRelation, action: CaseAction, to: CaseAccess, person: Person): boolean {
  if (!table[relation][action]?.includes(to.state)) return false
  if (action === 'delete' && to.publicationStatus !== 'unpublished') return false
  if (publishedOnly.includes(action) && !readable.includes(to.publicationStatus)) return false
  if (towardsReaders.includes(action) && isClosed(to.publicationStatus)) return false
  if (relation === 'moderator' && claimantOnly.includes(action)) return to.claimedBy === person.id
  return true
}

export const caseRules = accessRules<CaseAccess, CaseRelation, CaseAction>({
  relationsOf,
  judge(relation, action, to, person) {
    if (!mayEver(relation, action)) return 'never'
    return isAllowedNow(relation, action, to, person) ? 'allowed' : 'notNow'
  },
  // whoever reviews was shown the case when it was handed in: that it has moved on is no secret
  isSecret: ({ submittedAt, state }) => submittedAt === null || state === 'deleted',
  whyNotNow: ({ publicationStatus }) => (isClosed(publicationStatus) ? 'closed' : 'notHere'),
})
