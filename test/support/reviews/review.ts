/** A world in which texts are reviewed: a lesson by Anna of Exempelby, and shortcuts to any place on its way. */
import { pino } from 'pino'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim } from '#server/reviews/claim.ts'
import { publish } from '#server/reviews/publication.ts'
import type { ReviewServices } from '#server/reviews/services.ts'
import { submit } from '#server/reviews/submission.ts'
import type { Cast } from '#test/support/cast.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { closedDrafts, wholeLesson, write } from '#test/support/drafts/writing.ts'
import { test as base } from '#test/support/world.ts'

export { describe, expect } from 'vitest'

export interface ReviewWorld {
  services: ReviewServices
  /** A new draft by Anna with everything that a lesson needs; returns its id. */
  lesson: (title?: string) => Promise<string>
  /** The fingerprint of what the draft says now, as a page that was just opened has it. */
  contentHash: (id: string) => Promise<string>
  submitted: (title?: string) => Promise<string>
  approved: (title?: string) => Promise<string>
  /** Approved by Cecilia and claimed by David. */
  ready: (title?: string) => Promise<string>
  published: (title?: string) => Promise<string>
  /** What the database says of the case. */
  row: (id: string) => Promise<CaseState>
}

interface CaseState {
  state: string
  publicationStatus: string
  slug: string | null
  version: number | null
  claimedBy: string | null
}

export const test = base.extend<{ review: ReviewWorld }>({
  review: async ({ db, cast }, use) => use(reviewWorld(db, cast)),
})

const handIn = { note: '', changeNote: '' }
let drafts = 0

/** An organisation, who writes and who approves there, and a moderator. */
export type ReviewCast = Pick<Cast, 'exempelby' | 'anna' | 'cecilia' | 'david'>

export function reviewWorld(db: Db, cast: ReviewCast): ReviewWorld {
  const everybody = Object.values(cast).filter((one): one is Person => 'memberships' in one)
  const services = {
    db,
    drafts: closedDrafts(db, everybody),
    documents,
    origin: 'https://erfa.example',
    log: pino({ level: 'silent' }),
  }
  const contentHash = async (id: string) =>
    (await loadDraftContent(db, documents, { id, kind: 'lesson' })).contentHash

  const lesson = async (title?: string) => {
    const organisationId = cast.exempelby.id
    const key = `form ${++drafts}`
    const id = await createDraft(db, cast.anna, { kind: 'lesson', organisationId, language: 'sv', key })
    await write(db, id, cast.anna, wholeLesson(title))
    return id
  }
  const submitted = async (title?: string) => {
    const id = await lesson(title)
    await submit(services, cast.anna, id, handIn)
    return id
  }
  const approved = async (title?: string) => {
    const id = await submitted(title)
    await approve(services, cast.cecilia, id, await contentHash(id))
    return id
  }
  const ready = async (title?: string) => {
    const id = await approved(title)
    await claim(services, cast.david, id)
    return id
  }
  const published = async (title?: string) => {
    const id = await ready(title)
    await publish(services, cast.david, id, await contentHash(id))
    return id
  }
  const row = (id: string) =>
    db
      .selectFrom('cases')
      .where('id', '=', id)
      .select([
        'state',
        'publication_status as publicationStatus',
        'slug',
        'current_version as version',
        'claimed_by as claimedBy',
      ])
      .executeTakeFirstOrThrow()
  return { services, lesson, contentHash, submitted, approved, ready, published, row }
}
