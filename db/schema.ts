/** The tables as Kysely sees them, written by hand; a test compares them with information_schema. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>
type NullableTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** `bigint` comes as a string from the driver: it may exceed what a number holds. */
type BigInt8 = ColumnType<string, string | number | bigint, string | number | bigint>
type GeneratedBigInt8 = ColumnType<string, never, never>
/** `date` without a time, as 'YYYY-MM-DD'. */
type DateOnly = ColumnType<string | null, string | null | undefined, string | null>

export interface Database {
  organisation: OrganisationTable
  person: PersonTable
  membership: MembershipTable
  session: SessionTable
  mailed_link: MailedLinkTable
  outbox: OutboxTable
  rate_limit: RateLimitTable
  installation: InstallationTable
  cases: CasesTable
  collaborator: CollaboratorTable
  submission: SubmissionTable
  approval: ApprovalTable
  case_move: CaseMoveTable
  version: VersionTable
  draft_update: DraftUpdateTable
  draft_snapshot: DraftSnapshotTable
  draft_client: DraftClientTable
  draft_checkpoint: DraftCheckpointTable
  search_entry: SearchEntryTable
}

export interface OrganisationTable {
  id: Generated<string>
  slug: string
  name: string
  type: string
  code: string | null
  county_code: string | null
  county_name: string | null
  skr_group: string | null
  population: number | null
  land_area_km2: ColumnType<string | null, number | string | null | undefined, number | string | null>
  email_domain: string | null
  contact_role: string | null
  contact_email: string | null
  website: string | null
  is_trusted: Generated<boolean>
  is_example: Generated<boolean>
  created_at: Timestamp
}

export interface PersonTable {
  id: Generated<string>
  email: string
  name: string
  title: string | null
  password_hash: string | null
  language: Generated<string>
  theme: Generated<string>
  is_moderator: Generated<boolean>
  is_admin: Generated<boolean>
  suspended_at: NullableTimestamp
  created_at: Timestamp
}

export interface MembershipTable {
  person_id: string
  organisation_id: string
  role: string
  created_at: Timestamp
}

export interface SessionTable {
  id: string
  person_id: string
  expires_at: ColumnType<Date, Date | string, Date | string>
  absolute_expires_at: ColumnType<Date, Date | string, Date | string>
  created_at: Timestamp
  user_agent: string | null
}

export interface MailedLinkTable {
  id: string
  purpose: string
  person_id: string | null
  email: string | null
  organisation_id: string | null
  organisation_role: string | null
  case_id: string | null
  case_role: string | null
  created_by: string | null
  created_at: Timestamp
  expires_at: ColumnType<Date, Date | string, Date | string>
  used_at: NullableTimestamp
}

export interface OutboxTable {
  id: Generated<string>
  recipient: string
  subject: string
  body: string
  created_at: Timestamp
  sent_at: NullableTimestamp
  attempts: Generated<number>
  next_attempt_at: Timestamp
  last_error: string | null
}

export interface RateLimitTable {
  key: string
  window_start: ColumnType<Date, Date | string, Date | string>
  hits: number
}

export interface InstallationTable {
  key: string
  value: JSONColumnType<Record<string, unknown>>
}

export interface CasesTable {
  id: Generated<string>
  kind: string
  organisation_id: string
  language: Generated<string>
  created_by: string
  created_at: Timestamp
  state: Generated<string>
  standing: Generated<string>
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
  sha256: string
  note: Generated<string>
  submitted_by: string
  submitted_at: Timestamp
}

export interface ApprovalTable {
  id: Generated<string>
  case_id: string
  submission_id: string
  sha256: string
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
  sha256: string
  approved_by: string | null
  approved_at: NullableTimestamp
  published_by: string
  published_at: Timestamp
}

export interface DraftUpdateTable {
  seq: GeneratedBigInt8
  draft_id: string
  data: Uint8Array
  at: Timestamp
}

export interface DraftSnapshotTable {
  draft_id: string
  seq: BigInt8
  state: Uint8Array
  schema_version: number
  at: Timestamp
}

export interface DraftClientTable {
  draft_id: string
  client_id: BigInt8
  person_id: string
  at: Timestamp
}

export interface DraftCheckpointTable {
  id: Generated<string>
  draft_id: string
  seq: BigInt8
  state: Uint8Array
  title: Generated<string>
  reason: Generated<string>
  people: ColumnType<string[], string[] | undefined, string[]>
  at: Timestamp
}

export interface SearchEntryTable {
  case_id: string
  version_id: string
  kind: string
  language: string
  organisation_id: string
  facets: string[]
  lexemes: string
  title: string
  summary: string
  published_at: ColumnType<Date, Date | string, Date | string>
  quality: Generated<number>
}
