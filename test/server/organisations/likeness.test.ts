import { equalWeights } from '#app/domain/organisations/likeness.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { Db } from '#db/connect.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { findByName } from '#server/organisations/find-by-name.ts'
import { differencesFrom, likeOrganisations, nearestOrganisations } from '#server/organisations/likeness.ts'
import { search } from '#server/search/search.ts'
import type { Organisation } from '#test/support/cast.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

type Figures = Readonly<Record<string, number>>

async function measured(db: Db, { id }: Pick<Organisation, 'id'>, figures: Figures, year = 2023) {
  const rows = Object.entries(figures).map(([indicator, value]) => ({
    organisation_id: id,
    indicator,
    year,
    value,
    source: null,
  }))
  await db.insertInto('indicator_value').values(rows).execute()
}

const stored = (db: Db, { id }: Pick<Organisation, 'id'>) =>
  db.selectFrom('organisation_likeness').where('organisation_id', '=', id).selectAll().executeTakeFirst()

const population = (figures: Record<string, unknown> | undefined) => Number(figures?.population_z)

describe('what is stored of each organisation', () => {
  test('are standard deviations of the logarithm, as reckoned by hand', async ({ db, cast }) => {
    // two of one kind: the mean of ln 1000 and ln 4000, and half of their distance, one deviation
    await db.deleteFrom('organisation').where('id', 'not in', [cast.exempelby.id, cast.norrvik.id]).execute()
    await measured(db, cast.exempelby, { population: 1_000, land_area: 100, outside_urban: 20 })
    await measured(db, cast.norrvik, { population: 4_000, land_area: 100, outside_urban: 60 })
    expect(await stored(db, cast.exempelby)).toMatchObject({
      population: 1_000,
      density: 10,
      outside_urban: 20,
      broadband_passed: null,
      population_z: expect.closeTo(-1, 9),
      density_z: expect.closeTo(-1, 9),
      outside_urban_z: expect.closeTo(-1, 9),
      broadband_passed_z: null,
    })
    expect(population(await stored(db, cast.norrvik))).toBeCloseTo(1, 9)
  })

  test('follow each change of a figure at once: the newest year, and nothing when all are gone', async ({
    db,
    cast,
  }) => {
    await measured(db, cast.exempelby, { population: 24_800, land_area: 1_142 })
    await measured(db, cast.norrvik, { population: 6_900, land_area: 3_480 })
    const before = await stored(db, cast.norrvik)
    // a year without an area: the density is still that of the year with both
    await measured(db, cast.norrvik, { population: 50_000 }, 2024)
    const after = await stored(db, cast.norrvik)
    expect([after?.population, after?.density]).toEqual([50_000, before?.density])
    expect([population(before), population(after)]).toEqual([expect.closeTo(-1, 9), expect.closeTo(1, 9)])
    await db.deleteFrom('indicator_value').where('organisation_id', '=', cast.norrvik.id).execute()
    expect(await stored(db, cast.norrvik)).toBeUndefined()
  })

  test('are moved by no invented figure, where there are real ones', async ({ db, cast }) => {
    await seedOrganisations(db)
    const goteborg = await db
      .selectFrom('organisation')
      .where('slug', '=', 'goteborg')
      .select('id')
      .executeTakeFirstOrThrow()
    const before = await stored(db, goteborg)
    await measured(db, cast.exempelby, { population: 90_000_000, land_area: 1 })
    expect(await stored(db, goteborg)).toEqual(before)
    expect(population(await stored(db, cast.exempelby))).toBeGreaterThan(5)
  })

  test('can be no people and no land', async ({ db, cast }) => {
    await measured(db, cast.exempelby, { population: 0, land_area: 0, broadband_passed: 0 })
    expect(await stored(db, cast.exempelby)).toMatchObject({ population_z: null, density_z: null })
  })
})

describe('the nearest', () => {
  test('to Arjeplog are other small and sparse municipalities, not Stockholm', async ({ db }) => {
    await seedOrganisations(db)
    const { nearest, others } = await nearestOrganisations(db, 'arjeplog', equalWeights)
    expect(nearest).toHaveLength(7)
    const differences = nearest.map(({ likeness }) => likeness.difference)
    expect(differences).toEqual(differences.toSorted((a, b) => a - b))
    expect(Math.max(...differences)).toBeLessThanOrEqual(Math.min(...others))
    for (const { organisation, likeness } of nearest) {
      expect(organisation.type).toBe('municipality')
      expect(organisation.figures.population?.value).toBeLessThan(25_000)
      // what no file brings yet is said to be missing
      expect(likeness.missing).toBe(2)
    }
  })

  test('by county alone are all of the county', async ({ db }) => {
    await seedOrganisations(db)
    const only = {
      ...equalWeights,
      population: 0,
      density: 0,
      group: 0,
      outside_urban: 0,
      broadband_passed: 0,
      type: 0,
    }
    const { nearest, others } = await nearestOrganisations(db, 'gotland', only)
    // of 21 counties Gotland has one municipality and, elsewhere called a region, itself
    expect(nearest.map(({ likeness }) => likeness.difference)).toContain(1)
    expect(others.every((difference) => difference === 1)).toBe(true)
  })

  test('are nobody for an organisation of which only kind is known', async ({ db, cast }) => {
    const { nearest, others } = await nearestOrganisations(db, cast.exempelby.slug, equalWeights)
    expect([nearest, others]).toEqual([[], []])
    expect((await differencesFrom(db, cast.exempelby.slug))?.differences.size).toBe(0)
    expect(await differencesFrom(db, 'finns-inte')).toBeNull()
  })
})

/** Norrvik is as Exempelby is; Storstad is another thing altogether. */
async function three(db: Db, { exempelby, norrvik }: { exempelby: Organisation; norrvik: Organisation }) {
  const storstad = await db
    .insertInto('organisation')
    .values({
      slug: 'storstad',
      name: 'Storstads kommun',
      type: 'municipality',
      is_example: true,
      skr_group: 'A1',
    })
    .returning(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
  await db
    .updateTable('organisation')
    .set({ skr_group: 'C8' })
    .where('id', 'in', [exempelby.id, norrvik.id])
    .execute()
  await measured(db, exempelby, { population: 7_000, land_area: 3_000 })
  await measured(db, norrvik, { population: 6_900, land_area: 3_100 })
  await measured(db, storstad, { population: 900_000, land_area: 200 })
  return storstad
}

describe('a search by likeness', () => {
  const find = async (db: Db, query: string) => {
    const own = await differencesFrom(db, 'exempelby')
    const found = await search(db, readSearchRequest(new URLSearchParams(query)), 'sv', own?.differences)
    return found.hits.map(({ organisation, title }) => `${organisation.slug}: ${title}`)
  }

  test('raises what the words found, and raises nothing above what has more of the words', async ({
    db,
    cast,
  }) => {
    const storstad = await three(db, cast)
    expect(likeOrganisations((await differencesFrom(db, 'exempelby')) ?? expect.fail())).toEqual([
      cast.norrvik.id,
    ])
    const at = '2025-01-01'
    await publishCase(db, cast, { content: lesson('Trygghetslarm A'), organisation: storstad, at })
    await publishCase(db, cast, { content: lesson('Trygghetslarm B'), organisation: cast.norrvik, at })
    await publishCase(db, cast, { content: lesson('Kamera C'), organisation: cast.norrvik, at })
    await publishCase(db, cast, { content: lesson('Trygghetslarm och kamera D'), organisation: storstad, at })
    expect(await find(db, 'q=trygghetslarm&ordning=likeness')).toEqual([
      'norrvik: Trygghetslarm B',
      expect.stringMatching(/^storstad/),
      expect.stringMatching(/^storstad/),
    ])
    expect((await find(db, 'q=trygghetslarm kamera&ordning=likeness'))[0]).toBe(
      'storstad: Trygghetslarm och kamera D',
    )
  })

  test('also where every case has the same words', async ({ db, cast }) => {
    const storstad = await three(db, cast)
    await publishCase(db, cast, { content: lesson('Fiber till byarna'), organisation: cast.norrvik })
    await publishCase(db, cast, { content: lesson('Fiber till husen'), organisation: storstad })
    expect((await find(db, 'q=fiber&ordning=likeness'))[0]).toBe('norrvik: Fiber till byarna')
  })

  test('without words puts the most like first, then the newest; the own ones last', async ({ db, cast }) => {
    const storstad = await three(db, cast)
    await publishCase(db, cast, { content: lesson('Egen'), organisation: cast.exempelby, at: '2025-05-01' })
    await publishCase(db, cast, { content: lesson('Stor'), organisation: storstad, at: '2025-04-01' })
    await publishCase(db, cast, { content: lesson('Gammal'), organisation: cast.norrvik, at: '2024-01-01' })
    await publishCase(db, cast, { content: lesson('Ny'), organisation: cast.norrvik, at: '2025-01-01' })
    const byLikeness = ['norrvik: Ny', 'norrvik: Gammal', 'storstad: Stor', 'exempelby: Egen']
    expect(await find(db, 'ordning=likeness')).toEqual(byLikeness)
    // without anybody to be like it is the order of every list
    const found = await search(db, readSearchRequest(new URLSearchParams('ordning=likeness')), 'sv')
    expect([found.order, found.hits[0]?.title]).toEqual(['newest', 'Egen'])
  })
})

test.for([
  ['Exempelby kommun', ['exempelby']],
  ['norrvik', ['norrvik']],
  ['NORRVIKS', ['norrvik']],
  ['goteborg', ['goteborg']],
  ['ängelholms', ['angelholm']],
  ['finns inte', []],
  ['%', []],
] as const)('"%s" means %s', async ([typed, slugs], { db, cast: _cast }) => {
  await seedOrganisations(db)
  expect((await findByName(db, typed)).map(({ slug }) => slug)).toEqual(slugs)
})

test('part of a name that several have leaves a choice', async ({ db }) => {
  await seedOrganisations(db)
  const found = await findByName(db, 'stockholm')
  expect(found.map(({ slug }) => slug)).toContain('stockholm')
  expect((await findByName(db, 'kommun')).length).toBe(8)
})
