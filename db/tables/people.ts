import type { Generated, JSONColumnType } from 'kysely'
import type { GeneratedBigInt8, NullableTimestamp, RequiredTimestamp, Timestamp } from './columns.ts'

export interface OrganisationTable {
  id: Generated<string>
  slug: string
  name: string
  type: string
  code: string | null
  county_code: string | null
  county_name: string | null
  skr_group: string | null
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

export interface PastMembershipTable {
  person_id: string
  organisation_id: string
  role: string
  started_at: RequiredTimestamp
  ended_at: Timestamp
}

export interface SessionTable {
  id: string
  person_id: string
  expires_at: RequiredTimestamp
  absolute_expires_at: RequiredTimestamp
  created_at: Timestamp
  user_agent: string | null
  family: Generated<string>
  rotation_due: Generated<boolean>
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
  expires_at: RequiredTimestamp
  used_at: NullableTimestamp
  declined_at: NullableTimestamp
}

export interface OutboxTable {
  id: Generated<string>
  recipient: string
  subject: string
  body: string
  created_at: Timestamp
  sent_at: NullableTimestamp
  dedupe_key: string | null
  expires_at: Timestamp
}

export interface RateLimitTable {
  key: string
  window_start: RequiredTimestamp
  hits: number
}

export interface InstallationTable {
  key: string
  value: JSONColumnType<Record<string, unknown>>
}

export interface RightsChangeTable {
  id: GeneratedBigInt8
  at: Timestamp
  actor_id: string | null
  person_id: string | null
  organisation_id: string | null
  change: string
  detail: Generated<string>
  /** Of an invitation: the hash of its link. */
  object_id: string | null
}
