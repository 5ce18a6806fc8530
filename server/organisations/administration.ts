/** Administrators add and change organisations. Facts of municipalities and regions are seeded from files instead. */
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
    if (await isDomainTaken(trx, given.emailDomain, null)) return failure({ emailDomain: 'domainTaken' })
    const slug = slugOf(given.name)
    if (!slug) return failure({ name: 'characters' })
    const row = await trx
      .insertInto('organisation')
      .values({ slug, name: given.name, type: given.type, county_code: given.county, ...toColumns(given) })
      // the same form sent twice, or another organisation of that name
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return failure({ name: 'organisationExists' })
    await recordTrustChange(trx, admin, row.id, { before: false, after: given.isTrusted })
    return success(row.id)
  })
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
      'population',
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
