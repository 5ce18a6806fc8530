import { NotFound } from '#app/domain/errors.ts'
import { organisationFilter } from '#app/domain/search/organisation-filter.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import {
  changeOrganisation,
  createOrganisation,
  readOrganisationForAdmin,
} from '#server/organisations/administration.ts'
import { listOrganisations } from '#server/organisations/directory.ts'
import { findOrganisationBySlug, findOrganisationForMember } from '#server/organisations/presentation.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

const filter = (search: string) => organisationFilter(new URLSearchParams(search))
const details = { emailDomain: null, contactRole: null, contactEmail: null, website: null, isTrusted: false }

test('the list begins with those that have published something, in the order of the alphabet', async ({
  db,
  cast,
}) => {
  await seedOrganisations(db)
  for (const organisation of [cast.norrvik, cast.exempelby])
    await publishCase(db, cast, { content: lesson(`Från ${organisation.name}`), organisation })
  const { organisations } = await listOrganisations(db, filter(''))
  expect(organisations.slice(0, 3).map(({ name }) => name)).toEqual([
    'Exempelby kommun',
    'Norrviks kommun',
    'Ale kommun',
  ])
})

describe('from the start', () => {
  test('all 290 municipalities and 21 regions are here, with code, county and group', async ({ db }) => {
    await seedOrganisations(db)
    const all = await db
      .selectFrom('organisation')
      .leftJoin('indicator_value', (join) =>
        join.onRef('organisation_id', '=', 'organisation.id').on('indicator', '=', 'population'),
      )
      .where('is_example', '=', false)
      .select(['type', 'code', 'county_code', 'skr_group', 'value', 'year', 'source'])
      .execute()
    expect(all.every(({ year, source }) => year === 2023 && source === 'SCB, BE0101')).toBe(true)
    const municipalities = all.filter(({ type }) => type === 'municipality')
    const regions = all.filter(({ type }) => type === 'region')
    expect([municipalities.length, regions.length, all.length]).toEqual([290, 21, 311])
    expect(
      municipalities.every(
        (one) =>
          /^\d{4}$/.test(one.code ?? '') && one.skr_group && one.code?.startsWith(one.county_code ?? 'x'),
      ),
    ).toBe(true)
    expect(municipalities.reduce((sum, one) => sum + Number(one.value), 0)).toBe(10_551_707)
    expect(regions.reduce((sum, one) => sum + Number(one.value), 0)).toBe(10_551_707)
  })

  test('seeding again changes no address and nothing that people wrote', async ({ db, cast }) => {
    await seedOrganisations(db)
    const before = await findOrganisationBySlug(db, 'goteborg')
    await changeOrganisation(db, cast.frida, before.id, {
      ...details,
      contactRole: 'Digitaliseringsenheten',
      isTrusted: true,
    })
    await seedOrganisations(db)
    expect(await findOrganisationBySlug(db, 'goteborg')).toEqual({
      ...before,
      contactRole: 'Digitaliseringsenheten',
    })
    expect(await readOrganisationForAdmin(db, before.id)).toMatchObject({ isTrusted: true, isSeeded: true })
  })

  test('Habo and Håbo have different addresses', async ({ db }) => {
    await seedOrganisations(db)
    expect(await findOrganisationBySlug(db, 'habo')).toMatchObject({ name: 'Habo kommun', code: '0643' })
    expect(await findOrganisationBySlug(db, 'habo-uppsala-lan')).toMatchObject({
      name: 'Håbo kommun',
      code: '0305',
    })
    expect(await findOrganisationBySlug(db, 'region-skane')).toMatchObject({ type: 'region', code: '12' })
  })
})

describe('the list', () => {
  test('finds Ängelholm however it is typed', async ({ db }) => {
    await seedOrganisations(db)
    for (const typed of ['Ängelholm', 'ängelholm', 'angelholm', 'A\u0308ngelholm']) {
      const found = await listOrganisations(db, filter(`q=${encodeURIComponent(typed)}`))
      expect(found.organisations.map(({ slug }) => slug)).toEqual(['angelholm'])
    }
  })

  test('is in Swedish order: å, ä and ö last', async ({ db }) => {
    await seedOrganisations(db)
    const { organisations, total, pages } = await listOrganisations(db, filter('lan=12&slag=municipality'))
    expect([total, pages]).toEqual([33, 1])
    const names = organisations.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['Bjuvs kommun', 'Bromölla kommun'])
    expect(names.slice(-4)).toEqual([
      'Åstorps kommun',
      'Ängelholms kommun',
      'Örkelljunga kommun',
      'Östra Göinge kommun',
    ])
  })

  test('narrows by kind, county and group, and a main group holds its groups', async ({ db }) => {
    await seedOrganisations(db)
    const count = async (search: string) => (await listOrganisations(db, filter(search))).total
    expect(await count('slag=region')).toBe(21)
    expect(await count('grupp=A1')).toBe(3)
    expect(await count('grupp=B')).toBe(110)
    expect(await count('lan=09')).toBe(2)
    expect(await count('lan=09&slag=region')).toBe(1)
    expect(await count('q=finns+inte')).toBe(0)
  })

  test('takes odd questions as they are', async ({ db }) => {
    await seedOrganisations(db)
    const odd = [
      'q=%25',
      'q=_',
      "q=';drop table organisation--",
      'q=%5C',
      'slag=__proto__',
      'sida=-1',
      'sida=99999',
      'lan=%00',
    ]
    for (const search of odd)
      expect((await listOrganisations(db, filter(search))).total).toBeGreaterThanOrEqual(0)
    expect((await listOrganisations(db, filter('q=%25'))).total).toBe(0)
    expect((await listOrganisations(db, filter('sida=2'))).organisations).toHaveLength(50)
  })
})

describe('an administrator', () => {
  const fibre = {
    ...details,
    key: 'page 1 of Frida',
    name: 'Mönsterås byanät',
    type: 'village_fibre_association',
    county: '08',
  }

  test('adds a village fibre association, once', async ({ db, cast }) => {
    const made = await createOrganisation(db, cast.frida, fibre)
    expect(made.ok).toBe(true)
    expect(await findOrganisationBySlug(db, 'monsteras-byanat')).toMatchObject({
      type: 'village_fibre_association',
      countyCode: '08',
    })
    // the form sent twice; another form, another administrator or other words are another wish
    expect(await createOrganisation(db, cast.frida, fibre)).toEqual(made)
    for (const [who, given] of [
      [cast.frida, { ...fibre, key: 'page 2 of Frida' }],
      [cast.frida, { ...fibre, website: 'https://byanat.example/' }],
      [cast.hanna, fibre],
    ] as const)
      expect(await createOrganisation(db, who, given)).toEqual({
        ok: false,
        error: { name: 'organisationExists' },
      })
  })

  test('gives and takes trust, and the history says who did', async ({ db, cast }) => {
    const history = async (organisationId: string) =>
      (await listRightsChanges(db, { organisationId })).map(({ change, actor }) => [change, actor])
    const trusted = { ...details, isTrusted: true }
    await changeOrganisation(db, cast.frida, cast.exempelby.id, trusted)
    // saving something else leaves no row about trust
    await changeOrganisation(db, cast.frida, cast.exempelby.id, { ...trusted, contactRole: 'Digitalisering' })
    expect(await history(cast.exempelby.id)).toEqual([['made_trusted', 'Frida Falk']])
    await changeOrganisation(db, cast.frida, cast.exempelby.id, details)
    expect(await history(cast.exempelby.id)).toEqual([
      ['trust_ended', 'Frida Falk'],
      ['made_trusted', 'Frida Falk'],
    ])
    const made = await createOrganisation(db, cast.frida, { ...fibre, isTrusted: true })
    expect(made.ok && (await history(made.value))).toEqual([['made_trusted', 'Frida Falk']])
  })

  test('gives each mail domain to one organisation', async ({ db, cast }) => {
    const withDomain = { ...details, emailDomain: 'exempelby.example' }
    expect(await changeOrganisation(db, cast.frida, cast.exempelby.id, withDomain)).toMatchObject({
      ok: true,
    })
    expect(await changeOrganisation(db, cast.frida, cast.exempelby.id, withDomain)).toMatchObject({
      ok: true,
    })
    expect(await changeOrganisation(db, cast.frida, cast.norrvik.id, withDomain)).toEqual({
      ok: false,
      error: { emailDomain: 'domainTaken' },
    })
    expect(
      await createOrganisation(db, cast.frida, { ...fibre, emailDomain: 'exempelby.example' }),
    ).toMatchObject({
      error: { emailDomain: 'domainTaken' },
    })
  })
})

test('a page counts members without those who are suspended, and knows whether anybody approves', async ({
  db,
  cast,
}) => {
  expect(await findOrganisationBySlug(db, 'exempelby')).toMatchObject({
    members: 5,
    hasApprover: true,
    published: 0,
  })
  await db.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', cast.cecilia.id).execute()
  expect(await findOrganisationBySlug(db, 'exempelby')).toMatchObject({ members: 4, hasApprover: false })
})

test('members are seen from inside only', async ({ db, cast }) => {
  expect(await findOrganisationForMember(db, cast.gunnar, 'exempelby')).toEqual(cast.exempelby)
  expect(await findOrganisationForMember(db, cast.frida, 'exempelby')).toEqual(cast.exempelby)
  for (const outsider of [cast.eva, cast.johan, cast.david])
    await expect(findOrganisationForMember(db, outsider, 'exempelby')).rejects.toThrow(NotFound)
  await expect(findOrganisationForMember(db, cast.frida, 'finns-inte')).rejects.toThrow(NotFound)
})
