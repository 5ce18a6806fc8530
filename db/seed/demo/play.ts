/** A story played through the workflow: what lies in the database when it is over. Purely; an impossible story throws. */
import type { Content } from '#app/domain/cases/content.ts'
import { InvalidMove } from '#app/domain/errors.ts'
import {
  endsClaim,
  isPublicationMove,
  type PublicationStatus,
  publicationStatusAfter,
  type State,
  stateAfter,
} from '#app/domain/reviews/workflow.ts'
import type { PersonKey } from './people.ts'
import type { DemoCase, Moving, Writing } from './story.ts'

interface Submission {
  number: number
  by: PersonKey
  at: string
  note: string
  changeNote: string
  content: Content
}
interface Approval {
  submission: number
  by: PersonKey
  at: string
  content: Content
  voidedAt: string | null
}
interface Version {
  number: number
  content: Content
  changeNote: string
  approvedBy: PersonKey
  approvedAt: string
  publishedBy: PersonKey
  at: string
  /** of what a trusted organisation published: who read it afterwards */
  checked: { by: PersonKey; at: string } | null
}

export interface Played {
  readonly demo: DemoCase
  readonly createdBy: PersonKey
  readonly createdAt: string
  state: State
  publicationStatus: PublicationStatus
  claimed: { by: PersonKey; at: string } | null
  submittedAt: string | null
  withdrawn: { at: string; reason: string } | null
  mergedInto: string | null
  writings: Writing[]
  moves: { event: Moving; from: string; to: string }[]
  submissions: Submission[]
  approvals: Approval[]
  versions: Version[]
}

export function play(demo: DemoCase): Played {
  const [first] = demo.story
  const creator = first?.did === 'write' ? first.by[0] : undefined
  if (!first || !creator) throw new Error(`${demo.key} does not begin with somebody writing`)
  const played: Played = {
    demo,
    createdBy: creator,
    createdAt: first.at,
    state: 'draft',
    publicationStatus: 'unpublished',
    claimed: null,
    submittedAt: null,
    withdrawn: null,
    mergedInto: null,
    writings: [],
    moves: [],
    submissions: [],
    approvals: [],
    versions: [],
  }
  for (const event of demo.story) {
    if (event.did === 'write') played.writings.push(event)
    else take(played, event)
  }
  return played
}

/** What the draft says so far. */
export function textOf(played: Played): Content {
  return played.writings.at(-1)?.text ?? {}
}

function take(played: Played, event: Moving) {
  const { did } = event
  played.moves.push({ event, ...step(played, did) })
  if (did === 'submit' || did === 'publishTrusted') handIn(played, event)
  if (did === 'approve' || did === 'publishTrusted') approve(played, event)
  if (did === 'publish' || did === 'publishTrusted') publish(played, event)
  if (did === 'claim') played.claimed = { by: named(event), at: event.at }
  else if (endsClaim.includes(did)) played.claimed = null
  if (did === 'voidApproval') {
    const last = played.approvals.at(-1)
    if (last) last.voidedAt = event.at
  }
  if (did === 'checkAfterwards') {
    const last = played.versions.at(-1)
    if (last) last.checked = { by: named(event), at: event.at }
  }
  if (did === 'withdraw') played.withdrawn = { at: event.at, reason: event.note }
  if (did === 'merge') played.mergedInto = event.into ?? null
}

function step(played: Played, did: Moving['did']): { from: string; to: string } {
  if (isPublicationMove(did)) {
    const from = played.publicationStatus
    played.publicationStatus = publicationStatusAfter(did, from)
    return { from, to: played.publicationStatus }
  }
  const from = played.state
  played.state = stateAfter(did, from, played.claimed !== null)
  return { from, to: played.state }
}

function handIn(played: Played, event: Moving) {
  const { at, note, changeNote } = event
  const number = played.submissions.length + 1
  played.submissions.push({ number, by: named(event), at, note, changeNote, content: textOf(played) })
  played.submittedAt = at
}

function approve(played: Played, event: Moving) {
  const { number } = played.submissions.at(-1) ?? { number: 0 }
  const content = textOf(played)
  played.approvals.push({ submission: number, by: named(event), at: event.at, content, voidedAt: null })
}

function publish(played: Played, event: Moving) {
  const approval = played.approvals.at(-1)
  // exactly the approved words, or nothing
  if (!approval || approval.voidedAt || approval.content !== textOf(played))
    throw new InvalidMove('notApproved')
  played.versions.push({
    number: played.versions.length + 1,
    content: approval.content,
    changeNote: played.submissions.at(-1)?.changeNote ?? '',
    approvedBy: approval.by,
    approvedAt: approval.at,
    publishedBy: named(event),
    at: event.at,
    checked: null,
  })
  played.publicationStatus = 'current'
}

function named(event: Moving): PersonKey {
  if (!event.by) throw new Error(`nobody does ${event.did}`)
  return event.by
}
