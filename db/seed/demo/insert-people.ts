/** Organisations, people and who belongs where, as rows. */
import { hash } from '@node-rs/argon2'
import type { IndicatorKey } from '#app/domain/organisations/indicators.ts'
import type { Trx } from '../../connect.ts'
import type { Clock } from './clock.ts'
import { idOf } from './ids.ts'
import { type OrganisationKey, organisation, organisations } from './organisations.ts'
import { type PersonKey, people, person } from './people.ts'

/** A month before the first of them wrote anything. */
const arrived = '2024-11-04 08:00'

/** As server/accounts hashes: argon2id at the floor that OWASP recommends. */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

export async function insertPeople(trx: Trx, clock: Clock, password: string): Promise<void> {
  const created_at = clock(arrived)
  const orgKeys = Object.keys(organisations) as OrganisationKey[]
  const personKeys = Object.keys(people) as PersonKey[]
  await trx
    .insertInto('organisation')
    .values(orgKeys.map((key) => ({ ...organisationRow(key), created_at })))
    .execute()
  await trx.insertInto('indicator_value').values(orgKeys.flatMap(figureRows)).execute()
  // one hash for all: they share their password, which is printed anyway
  const password_hash = await hash(password.normalize('NFKC'), cost)
  await trx
    .insertInto('person')
    .values(personKeys.map((key) => ({ ...personRow(key), password_hash, created_at })))
    .execute()
  await trx
    .insertInto('membership')
    .values(
      personKeys.flatMap((key) => {
        const { belongs } = person(key)
        if (!belongs) return []
        const [to, role] = belongs
        return [
          { person_id: idOf('person', key), organisation_id: idOf('organisation', to), role, created_at },
        ]
      }),
    )
    .execute()
}

function organisationRow(key: OrganisationKey) {
  const { name, type, group, contactRole, domain, slug, isTrusted } = organisation(key)
  return {
    id: idOf('organisation', key),
    slug: slug ?? domain,
    name,
    type,
    skr_group: group ?? null,
    email_domain: `${domain}.example`,
    contact_role: contactRole,
    contact_email: `kontakt@${domain}.example`,
    website: `https://${domain}.example`,
    is_trusted: isTrusted ?? false,
    is_example: true,
  }
}

/** Invented, so without a source. */
function figureRows(key: OrganisationKey) {
  const { population, areaKm2, outsideUrban, broadband } = organisation(key)
  const lastYear = 2023
  const figure = (indicator: IndicatorKey, value: number | undefined, year = lastYear) =>
    value === undefined
      ? []
      : [{ organisation_id: idOf('organisation', key), indicator, year, value, source: null }]
  const yearByYear = (indicator: IndicatorKey, shares: readonly number[] = []) =>
    shares.flatMap((share, at) => figure(indicator, share, lastYear - shares.length + 1 + at))
  return [
    ...figure('population', population),
    ...figure('land_area', areaKm2),
    ...figure('outside_urban', outsideUrban),
    ...yearByYear('broadband_passed', broadband?.passed),
    ...yearByYear('broadband_connected', broadband?.connected),
  ]
}

function personRow(key: PersonKey) {
  const { name, title, isModerator, isAdmin } = person(key)
  return {
    id: idOf('person', key),
    email: emailOf(key),
    name,
    title,
    is_moderator: isModerator ?? false,
    is_admin: isAdmin ?? false,
  }
}

export function emailOf(key: PersonKey): string {
  const { belongs } = person(key)
  const domain = belongs ? organisation(belongs[0]).domain : 'erfa'
  return `${key}@${domain}.example`
}
