/** Administrators add and change organisations. Facts of municipalities and regions are seeded from files instead. */
import { v5 } from 'uuid'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { NotFound } from '#app/domain/errors.ts'
import { seededTypes } from '#app/domain/people/organisation-types.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type FieldErrors, failure, type Result, success } from '#app/domain/result.ts'
import { slugOf } from '#app/domain/text/slug.ts'
import type { Db, Trx } from '#db/connect.ts'
import { recordRightsChange } from '#server/accounts/rights-history.ts'

export interface OrganisationDetails {
  emailDomain: string | null
  contactRole: string | null
  contactEmail: string | null
  website: string | null
  isTrusted: boolean
}

export interface NewOrganisation extends OrganisationDetails {
  /** Made with the page: the same form sent twice creates one organisation. */
  key: string
  name: string
  type: string
  county: string | null
}

/** The id, or what is wrong with the form. */
export type SavedOrganisation = Result<string, FieldErrors>

export async function createOrganisation(
  db: Db,
  admin: Person,
  given: NewOrganisation,
): Promise<SavedOrganisation> {
  return db.transaction().execute(async (trx) => {
    const id = idFor(admin, given)
    if (await isDomainTaken(trx, given.emailDomain, id)) return failure({ emailDomain: 'domainTaken' })
    const slug = slugOf(given.name)
    if (!slug) return failure({ name: 'characters' })
    const row = await trx
      .insertInto('organisation')
      .values({
        id,
        slug,
        name: given.name,
        type: given.type,
        county_code: given.county,
        ...toColumns(given),
      })
      // the same form sent twice, or another organisation of that name
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return (await exists(trx, id)) ? success(id) : failure({ name: 'organisationExists' })
    await recordTrustChange(trx, admin, row.id, { before: false, after: given.isTrusted })
    return success(row.id)
  })
}

/** Any will do, as long as it stays. */
const namespace = '3b1f7a90-5f0e-4f6b-9a5c-2d8e61c0b7a4'

/** The same for the same person, form and content; nobody else can come upon it. */
function idFor(admin: Person, given: NewOrganisation): string {
  return v5([admin.id, canonicalJson(given)].join('\n'), namespace)
}

async function exists(trx: Trx, id: string): Promise<boolean> {
  const row = await trx.selectFrom('organisation').where('id', '=', id).select('id').executeTakeFirst()
  return row !== undefined
}

/** @throws NotFound */
export async function changeOrganisation(
  db: Db,
  admin: Person,
  id: string,
  given: OrganisationDetails,
): Promise<SavedOrganisation> {
  return db.transaction().execute(async (trx) => {
    if (await isDomainTaken(trx, given.emailDomain, id)) return failure({ emailDomain: 'domainTaken' })
    const row = await trx
      .selectFrom('organisation')
      .where('id', '=', id)
      .select('is_trusted as isTrusted')
      // of two administrators at once, the second compares with what the first saved
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!row) throw new NotFound()
    await trx.updateTable('organisation').set(toColumns(given)).where('id', '=', id).execute()
    await recordTrustChange(trx, admin, id, { before: row.isTrusted, after: given.isTrusted })
    return success(id)
  })
}

/** @throws NotFound */
export async function readOrganisationForAdmin(db: Db, id: string) {
  const row = await db
    .selectFrom('organisation')
    .where('id', '=', id)
    .select([
      'id',
      'slug',
      'name',
      'type',
      'code',
      'county_code as countyCode',
      'skr_group as skrGroup',
      'email_domain as emailDomain',
      'contact_role as contactRole',
      'contact_email as contactEmail',
      'website',
      'is_trusted as isTrusted',
      'is_example as isExample',
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...row, isSeeded: seededTypes.includes(row.type) && row.code !== null }
}

function toColumns(given: OrganisationDetails) {
  return {
    email_domain: given.emailDomain,
    contact_role: given.contactRole,
    contact_email: given.contactEmail,
    website: given.website,
    is_trusted: given.isTrusted,
  }
}

async function recordTrustChange(
  trx: Trx,
  admin: Person,
  organisationId: string,
  { before, after }: { before: boolean; after: boolean },
): Promise<void> {
  if (before === after) return
  const change = after ? 'made_trusted' : 'trust_ended'
  await recordRightsChange(trx, { actorId: admin.id, organisationId, change })
}

async function isDomainTaken(trx: Trx, domain: string | null, by: string | null): Promise<boolean> {
  if (!domain) return false
  const other = await trx
    .selectFrom('organisation')
    .where('email_domain', '=', domain)
    .select('id')
    .executeTakeFirst()
  return other !== undefined && other.id !== by
}
