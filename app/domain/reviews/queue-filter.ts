/** What of the queue a reviewer looks at, as it stands in the address. */

import { type CaseKind, caseKinds } from '#app/domain/cases/document.ts'
import type { Query } from '#app/domain/paths.ts'
import type { QueryReader } from '#app/domain/query-parameters.ts'
import type { QueueEntry } from './queue-entry.ts'

export const queueViews = ['all', 'mine', 'free', 'toApprove', 'toPublish', 'afterwards'] as const
export type QueueView = (typeof queueViews)[number]

export interface QueueFilter {
  view: QueueView
  kind: CaseKind | null
  organisation: string | null
}

/** What an entry is chosen by. */
export type Filtered = Pick<QueueEntry, 'kind' | 'organisation' | 'state' | 'part' | 'claimedBy'>

/** What the address says; what it says wrongly is as if it were not there. */
export function parseQueueFilter(query: QueryReader): QueueFilter {
  return {
    view: queueViews.find((part) => part === query.get('visa')) ?? 'all',
    kind: caseKinds.find((kind) => kind === query.get('slag')) ?? null,
    organisation: query.get('organisation') || null,
  }
}

/** The other way: what an address says of the filter. */
export function formatQueueFilter({ view, kind, organisation }: QueueFilter): Query {
  return { visa: view === 'all' ? null : view, slag: kind, organisation }
}

export function matchesFilter(entry: Filtered, filter: QueueFilter, personId: string): boolean {
  if (filter.kind && entry.kind !== filter.kind) return false
  if (filter.organisation && entry.organisation !== filter.organisation) return false
  return isInView(entry, filter.view, personId)
}

function isInView(entry: Filtered, part: QueueView, personId: string): boolean {
  switch (part) {
    case 'all':
      return true
    case 'mine':
      return entry.claimedBy === personId
    case 'free':
      return entry.claimedBy === null && entry.part === 'review'
    case 'toApprove':
      return entry.part !== 'checkAfterwards' && entry.state !== 'approved'
    case 'toPublish':
      return entry.state === 'approved'
    case 'afterwards':
      return entry.part === 'checkAfterwards'
  }
}
