/** Which organisations are like which: what is stored of each (migration 0073), compared by app/domain/organisations/likeness.ts. */
import { NotFound } from '#app/domain/errors.ts'
import {
  equalWeights,
  type Figure,
  type Likeness,
  likenessOf,
  likeWithin,
  type Profile,
  type Weights,
} from '#app/domain/organisations/likeness.ts'
import type { OwnOrganisation } from '#app/domain/organisations/own-organisation.ts'
import type { Db } from '#db/connect.ts'

export interface ProfiledOrganisation extends Profile {
  id: string
  slug: string
  name: string
  isExample: boolean
}

export interface Peer {
  organisation: ProfiledOrganisation
  likeness: Likeness
}

/** RKA shows as many; more than a handful nobody reads about. */
const nearestShown = 7

export interface Peers {
  organisation: ProfiledOrganisation
  nearest: Peer[]
  /** How much each of all the others differs that can be compared, ascending. */
  others: number[]
}

/** @throws NotFound */
export async function nearestOrganisations(db: Db, slug: string, weights: Weights): Promise<Peers> {
  const profiles = await listProfiles(db)
  const organisation = profiles.find((profile) => profile.slug === slug)
  if (!organisation) throw new NotFound()
  const compared = comparedWith(organisation, profiles, weights).toSorted(
    (a, b) =>
      a.likeness.difference - b.likeness.difference ||
      a.likeness.missing - b.likeness.missing ||
      a.organisation.name.localeCompare(b.organisation.name, 'sv'),
  )
  return {
    organisation,
    nearest: compared.slice(0, nearestShown),
    others: compared.slice(nearestShown).map(({ likeness }) => likeness.difference),
  }
}

/** What lists need to know of a reader's organisation. */
export interface ReadersOrganisation {
  id: string
  slug: string
  name: string
  /** Organisation → how much it differs; only what can be compared, and not itself. */
  differences: ReadonlyMap<string, number>
}

/** Null for an address of no organisation. @param among the slugs of the only others that matter */
export async function differencesFrom(
  db: Db,
  slug: string,
  among?: readonly string[],
): Promise<ReadersOrganisation | null> {
  const profiles = await listProfiles(db, among && [slug, ...among])
  const organisation = profiles.find((profile) => profile.slug === slug)
  if (!organisation) return null
  const { id, name } = organisation
  const compared = comparedWith(organisation, profiles, equalWeights)
  const differences = new Map(compared.map((peer) => [peer.organisation.id, peer.likeness.difference]))
  return { id, slug, name, differences }
}

export function isLike({ differences }: ReadersOrganisation, organisationId: string): boolean {
  return (differences.get(organisationId) ?? 1) <= likeWithin
}

/** Says of each what lists mark. */
export function markLike<Entry extends { organisation: { id: string } }>(
  reader: ReadersOrganisation | null,
  entries: readonly Entry[],
): (Entry & { isLike: boolean })[] {
  return entries.map((entry) => ({
    ...entry,
    isLike: reader !== null && isLike(reader, entry.organisation.id),
  }))
}

/** What pages say of it; the differences stay on the server. */
export function shownOrganisation(reader: ReadersOrganisation | null): OwnOrganisation | null {
  return reader && { slug: reader.slug, name: reader.name, canCompare: reader.differences.size > 0 }
}

/** The organisations that are called like, the nearest first. */
export function likeOrganisations({ differences }: ReadersOrganisation): string[] {
  return [...differences]
    .filter(([, difference]) => difference <= likeWithin)
    .toSorted(([, a], [, b]) => a - b)
    .map(([id]) => id)
}

function comparedWith(
  organisation: ProfiledOrganisation,
  profiles: readonly ProfiledOrganisation[],
  weights: Weights,
): Peer[] {
  return profiles.flatMap((other) => {
    const likeness = other.id === organisation.id ? null : likenessOf(organisation, other, weights)
    return likeness ? [{ organisation: other, likeness }] : []
  })
}

async function listProfiles(db: Db, slugs?: readonly string[]): Promise<ProfiledOrganisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .$if(slugs !== undefined, (query) => query.where('organisation.slug', 'in', slugs ?? []))
    .leftJoin('organisation_likeness as stored', 'stored.organisation_id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.type',
      'organisation.county_code as countyCode',
      'organisation.skr_group as skrGroup',
      'organisation.is_example as isExample',
      'stored.population',
      'stored.population_z',
      'stored.density',
      'stored.density_z',
      'stored.outside_urban',
      'stored.outside_urban_z',
      'stored.broadband_passed',
      'stored.broadband_passed_z',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    type: row.type,
    countyCode: row.countyCode,
    skrGroup: row.skrGroup,
    isExample: row.isExample,
    figures: {
      population: figure(row.population, row.population_z),
      density: figure(row.density, row.density_z),
      outside_urban: figure(row.outside_urban, row.outside_urban_z),
      broadband_passed: figure(row.broadband_passed, row.broadband_passed_z),
    },
  }))
}

function figure(value: number | null, z: number | null): Figure | null {
  return value === null || z === null ? null : { value, z }
}
