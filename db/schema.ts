/** The tables as Kysely sees them, written by hand; a test compares them with information_schema. */

import type {
  ApprovalTable,
  CaseMoveTable,
  CasesTable,
  CaseWriterTable,
  CollaboratorTable,
  SubmissionTable,
  VersionCheckTable,
  VersionTable,
} from './tables/cases.ts'
import type {
  DraftCheckpointTable,
  DraftClientTable,
  DraftSnapshotTable,
  DraftUpdateTable,
} from './tables/drafts.ts'
import type {
  SearchEntryTable,
  SearchMissTable,
  SearchPostingTable,
  SearchSetTable,
  SearchSynonymTable,
  SearchWordTable,
} from './tables/finding.ts'
import type { IndicatorValueTable, OrganisationLikenessTable } from './tables/organisations.ts'
import type {
  InstallationTable,
  MailedLinkTable,
  MembershipTable,
  OrganisationTable,
  OutboxTable,
  PastMembershipTable,
  PersonTable,
  RateLimitTable,
  RightsChangeTable,
  SessionTable,
} from './tables/people.ts'

export interface Database {
  organisation: OrganisationTable
  indicator_value: IndicatorValueTable
  organisation_likeness: OrganisationLikenessTable
  person: PersonTable
  membership: MembershipTable
  past_membership: PastMembershipTable
  session: SessionTable
  mailed_link: MailedLinkTable
  outbox: OutboxTable
  rate_limit: RateLimitTable
  rights_change: RightsChangeTable
  installation: InstallationTable
  cases: CasesTable
  collaborator: CollaboratorTable
  submission: SubmissionTable
  approval: ApprovalTable
  case_move: CaseMoveTable
  case_writer: CaseWriterTable
  version: VersionTable
  version_check: VersionCheckTable
  draft_update: DraftUpdateTable
  draft_snapshot: DraftSnapshotTable
  draft_client: DraftClientTable
  draft_checkpoint: DraftCheckpointTable
  search_entry: SearchEntryTable
  search_miss: SearchMissTable
  search_posting: SearchPostingTable
  search_set: SearchSetTable
  search_synonym: SearchSynonymTable
  search_word: SearchWordTable
}
