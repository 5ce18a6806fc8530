import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { DateOnly, GeneratedBigInt8, NullableTimestamp, Timestamp } from './columns.ts'

export interface CasesTable {
  id: Generated<string>
  kind: string
  organisation_id: string
  language: Generated<string>
  created_by: string
  created_at: Timestamp
  state: Generated<string>
  publication_status: Generated<string>
  slug: string | null
  current_version: number | null
  claimed_by: string | null
  claimed_at: NullableTimestamp
  submitted_at: NullableTimestamp
  withdrawn_at: NullableTimestamp
  withdrawal_reason: string | null
  merged_into: string | null
  review_by: DateOnly
  title: Generated<string>
  completeness: Generated<number>
  edited_at: Timestamp
  grown_from: string | null
  deleted_at: NullableTimestamp
}

export interface CollaboratorTable {
  case_id: string
  person_id: string
  role: string
  invited_by: string | null
  created_at: Timestamp
}

export interface SubmissionTable {
  id: Generated<string>
  case_id: string
  number: number
  content: JSONColumnType<Record<string, unknown>>
  content_hash: string
  note: Generated<string>
  change_note: Generated<string>
  submitted_by: string
  submitted_at: Timestamp
}

export interface ApprovalTable {
  id: Generated<string>
  case_id: string
  submission_id: string
  content_hash: string
  approved_by: string
  approved_at: Timestamp
  voided_at: NullableTimestamp
  voided_because: string | null
}

export interface CaseMoveTable {
  id: GeneratedBigInt8
  case_id: string
  person_id: string | null
  move: string
  from_state: string
  to_state: string
  note: Generated<string>
  at: Timestamp
  /** Who or what it was done to, where that is an id. */
  object_id: string | null
}

export interface VersionTable {
  id: Generated<string>
  case_id: string
  number: number
  kind: string
  slug: string
  organisation_id: string
  language: string
  schema_version: number
  title: string
  summary: string
  content: JSONColumnType<Record<string, unknown>>
  plain_text: string
  contributors: JSONColumnType<{ name: string; organisation: string }[]>
  change_note: Generated<string>
  content_hash: string
  approved_by: string | null
  approved_at: NullableTimestamp
  published_by: string
  published_at: Timestamp
  title_en: GeneratedAlways<string>
  summary_en: GeneratedAlways<string>
}

export interface VersionCheckTable {
  version_id: string
  checked_by: string
  checked_at: Timestamp
}

export interface CaseWriterTable {
  case_id: string
  person_id: string
  recorded_at: Timestamp
}
