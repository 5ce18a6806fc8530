/** The one crossing from a row of `cases` to a Case: everything that rights are decided by, and what every page about a draft shows. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseAccess } from '#app/domain/access/case-access.ts'
import { casePath } from '#app/domain/cases/case-path.ts'
import { type CaseKind, caseKinds } from '#app/domain/cases/document.ts'
import { type Language, languages } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { publicationStatuses, states } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'

export interface Case extends CaseAccess {
  kind: CaseKind
  language: Language
  /** as the draft had it a moment ago; may be empty */
  title: string
  organisationName: string
  organisationSlug: string
  /** its lessons may be published before a moderator has seen them */
  organisationIsTrusted: boolean
  slug: string | null
  currentVersion: number | null
  claimedByName: string | null
  claimedAt: Date | null
  /** published without a moderator's eyes, and since when it waits for them */
  uncheckedSince: Date | null
}

const caseRow = z.object({
  id: z.string(),
  organisationId: z.string(),
  createdBy: z.string(),
  state: z.enum(states),
  publicationStatus: z.enum(publicationStatuses),
  claimedBy: z.string().nullable(),
  collaboratorRole: z.enum(collaboratorRoles).nullable(),
  kind: z.enum(caseKinds),
  language: z.enum(languages),
  title: z.string(),
  organisationName: z.string(),
  organisationSlug: z.string(),
  organisationIsTrusted: z.boolean(),
  slug: z.string().nullable(),
  currentVersion: z.number().nullable(),
  claimedByName: z.string().nullable(),
  claimedAt: z.date().nullable(),
  submittedAt: z.date().nullable(),
  uncheckedSince: z.date().nullable(),
  wasInvolved: z.boolean(),
}) satisfies z.ZodType<Omit<Case, 'resource'>>

const accessRow = caseRow
  .pick({
    id: true,
    organisationId: true,
    createdBy: true,
    state: true,
    publicationStatus: true,
    claimedBy: true,
    collaboratorRole: true,
    submittedAt: true,
    wasInvolved: true,
  })
  .extend({ personId: z.string() })

/** What rights are decided by, of `cases` joined with the person's row of `collaborator`. */
const accessColumns = [
  'cases.id',
  'cases.organisation_id as organisationId',
  'cases.created_by as createdBy',
  'cases.state',
  'cases.publication_status as publicationStatus',
  'cases.claimed_by as claimedBy',
  'cases.submitted_at as submittedAt',
  'collaborator.role as collaboratorRole',
] as const

/** Cases as this person stands to them; the caller says which. */
export function selectCases(db: Db, personId: string) {
  return db
    .selectFrom('cases')
    .innerJoin('organisation', 'organisation.id', 'cases.organisation_id')
    .leftJoin('person as claimer', 'claimer.id', 'cases.claimed_by')
    .leftJoin('collaborator', (join) =>
      join.onRef('collaborator.case_id', '=', 'cases.id').on('collaborator.person_id', '=', personId),
    )
    .select([
      ...accessColumns,
      'cases.kind',
      'cases.language',
      'cases.title',
      'organisation.name as organisationName',
      'organisation.slug as organisationSlug',
      'organisation.is_trusted as organisationIsTrusted',
      'cases.slug',
      'cases.current_version as currentVersion',
      'claimer.name as claimedByName',
      'cases.claimed_at as claimedAt',
      sql<Date | null>`unchecked_since(cases)`.as('uncheckedSince'),
      sql<boolean>`is_involved(${personId}, cases)`.as('wasInvolved'),
    ])
}

/** For each pair of person and case: what the person's rights to it depend on. One query. */
export async function findAccess(
  db: Db,
  asked: readonly { readonly personId: string; readonly caseId: string }[],
): Promise<(CaseAccess & { readonly personId: string })[]> {
  const [people, cases] = [asked.map(({ personId }) => personId), asked.map(({ caseId }) => caseId)]
  const pairs = sql<{
    person_id: string
    case_id: string
  }>`(select distinct * from unnest(${people}::uuid[], ${cases}::uuid[]) as pair(person_id, case_id))`
  const rows = await db
    .selectFrom(pairs.as<'asked'>(sql`asked`))
    .innerJoin('cases', 'cases.id', 'asked.case_id')
    .leftJoin('collaborator', (join) =>
      join
        .onRef('collaborator.case_id', '=', 'cases.id')
        .onRef('collaborator.person_id', '=', 'asked.person_id'),
    )
    .select([
      'asked.person_id as personId',
      ...accessColumns,
      sql<boolean>`is_involved(asked.person_id, cases)`.as('wasInvolved'),
    ])
    .execute()
  return rows.map((row) => ({ resource: 'case', ...accessRow.parse(row) }))
}

export function toCase(row: unknown): Case {
  return { resource: 'case', ...caseRow.parse(row) }
}

/** Where a case that was published is read. */
export function publishedPath({ kind, slug }: Pick<Case, 'kind' | 'slug'>): Path {
  if (slug === null) throw new Error('never published, so it has no address')
  return casePath(kind, slug)
}

/** Says nothing about what the person may do: `authorise` does. */
export async function findCase(db: Db, personId: string, id: string): Promise<Case | null> {
  const row = await selectCases(db, personId).where('cases.id', '=', id).executeTakeFirst()
  return row ? toCase(row) : null
}
