/** What of the queue a reviewer looks at, as it stands in the address. */
import { type CaseKind, caseKinds } from '#app/domain/cases/document.ts'

export const queueParts = ['all', 'mine', 'free', 'toApprove', 'toPublish', 'afterwards'] as const
export type QueuePart = (typeof queueParts)[number]

export interface QueueFilter {
  part: QueuePart
  kind: CaseKind | null
  organisation: string | null
}

/** Of an entry of the queue, what it is chosen by. */
export interface Waiting {
  kind: CaseKind
  organisation: string
  state: string
  part: 'approve' | 'review' | 'check_afterwards'
  claimedBy: string | null
}

/** What the address says; what it says wrongly is as if it were not there. */
export function queueFilter(search: URLSearchParams): QueueFilter {
  return {
    part: queueParts.find((part) => part === search.get('visa')) ?? 'all',
    kind: caseKinds.find((kind) => kind === search.get('slag')) ?? null,
    organisation: search.get('organisation') || null,
  }
}

/** The other way: '' or '?visa=mine&slag=lesson'. */
export function queueQuery({ part, kind, organisation }: QueueFilter): string {
  const search = new URLSearchParams()
  if (part !== 'all') search.set('visa', part)
  if (kind) search.set('slag', kind)
  if (organisation) search.set('organisation', organisation)
  const text = search.toString()
  return text && `?${text}`
}

export function fits(entry: Waiting, filter: QueueFilter, personId: string): boolean {
  if (filter.kind && entry.kind !== filter.kind) return false
  if (filter.organisation && entry.organisation !== filter.organisation) return false
  return inPart(entry, filter.part, personId)
}

function inPart(entry: Waiting, part: QueuePart, personId: string): boolean {
  switch (part) {
    case 'all':
      return true
    case 'mine':
      return entry.claimedBy === personId
    case 'free':
      return entry.claimedBy === null && entry.part === 'review'
    case 'toApprove':
      return entry.part !== 'check_afterwards' && entry.state !== 'approved'
    case 'toPublish':
      return entry.state === 'approved'
    case 'afterwards':
      return entry.part === 'check_afterwards'
  }
}
