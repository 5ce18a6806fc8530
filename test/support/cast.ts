/** The named people of the tests, and the organisations they belong to. */
import type { OrganisationRole, Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'

export interface Organisation {
  id: string
  slug: string
  name: string
}

export interface Cast {
  exempelby: Organisation
  norrvik: Organisation
  /** Practitioner and editor in Exempelby. */
  anna: Person
  /** Editor in Exempelby. */
  bo: Person
  /** Approver in Exempelby. */
  cecilia: Person
  /** Moderator who belongs to no organisation. */
  david: Person
  /** Editor in Norrvik. */
  eva: Person
  /** Administrator. */
  frida: Person
  /** Plain member of Exempelby. */
  gunnar: Person
  /** Moderator who belongs to Exempelby, as an editor. */
  hanna: Person
  /** Approver in Norrvik. */
  ingrid: Person
  /** Signed in, belongs nowhere. */
  johan: Person
}

/** What all of them sign in with. */
export const castPassword = 'en lång fras för prov'
const castPasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$d60zFAwV5bRtcJSUPx9+rA$zdaU0RUcKSi7XhUPrC4p2iCkjCNfxkdUFVV5lVtJZQY'

/** Inserts them by plain table inserts: a mistake in the product's own functions must not hide in the tests' world. */
export async function insertCast(db: Db): Promise<Cast> {
  const exempelby = await organisation(db, 'exempelby', 'Exempelby kommun')
  const norrvik = await organisation(db, 'norrvik', 'Norrviks kommun')
  return {
    exempelby,
    norrvik,
    anna: await person(db, 'Anna Andersson', { in: exempelby, as: 'editor' }),
    bo: await person(db, 'Bo Berg', { in: exempelby, as: 'editor' }),
    cecilia: await person(db, 'Cecilia Carlsson', { in: exempelby, as: 'approver' }),
    david: await person(db, 'David Dahl', { isModerator: true }),
    eva: await person(db, 'Eva Ek', { in: norrvik, as: 'editor' }),
    frida: await person(db, 'Frida Falk', { isAdmin: true }),
    gunnar: await person(db, 'Gunnar Gren', { in: exempelby, as: 'member' }),
    hanna: await person(db, 'Hanna Holm', { in: exempelby, as: 'editor', isModerator: true }),
    ingrid: await person(db, 'Ingrid Isaksson', { in: norrvik, as: 'approver' }),
    johan: await person(db, 'Johan Jonsson', {}),
  }
}

async function organisation(db: Db, slug: string, name: string): Promise<Organisation> {
  return db
    .insertInto('organisation')
    .values({ slug, name, type: 'municipality', is_example: true })
    .returning(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
}

interface Place {
  in?: Organisation
  as?: OrganisationRole
  isModerator?: boolean
  isAdmin?: boolean
}

async function person(db: Db, name: string, place: Place): Promise<Person> {
  const { isModerator = false, isAdmin = false } = place
  const email = `${name.split(' ')[0]?.toLowerCase()}@${place.in?.slug ?? 'erfa'}.example`
  const { id } = await db
    .insertInto('person')
    .values({ name, email, password_hash: castPasswordHash, is_moderator: isModerator, is_admin: isAdmin })
    .returning('id')
    .executeTakeFirstOrThrow()
  const memberships = place.in && place.as ? [await addMembership(db, id, place.in, place.as)] : []
  return { id, name, email, language: 'sv', theme: 'auto', isModerator, isAdmin, memberships }
}

async function addMembership(db: Db, personId: string, to: Organisation, role: OrganisationRole) {
  await db.insertInto('membership').values({ person_id: personId, organisation_id: to.id, role }).execute()
  return { organisationId: to.id, organisationName: to.name, organisationSlug: to.slug, role }
}
