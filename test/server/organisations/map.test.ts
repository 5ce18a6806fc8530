import { densityOfTexts } from '#app/domain/organisations/map.ts'
import { organisationMap as english } from '#app/i18n/en/organisation-map.ts'
import { organisationMap as swedish } from '#app/i18n/sv/organisation-map.ts'
import { seedOrganisations } from '#db/seed/organisations.ts'
import { swedenMap } from '#server/organisations/map-outlines.ts'
import { findOrganisationBySlug } from '#server/organisations/presentation.ts'
import { publishedPlaces } from '#server/organisations/published-places.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'
import { describe, expect, test } from '#test/support/world.ts'

const anything = { theme: '', area: '' }

describe('the map', () => {
  test('has every municipality, each where it lies', async ({ db }) => {
    await seedOrganisations(db)
    const { outlines, width, height } = await swedenMap()
    const rows = await db
      .selectFrom('organisation')
      .where('type', '=', 'municipality')
      .select('code')
      .execute()
    expect([...outlines.keys()].toSorted()).toEqual(rows.map(({ code }) => code).toSorted())
    const [malmo, stockholm, goteborg, kiruna, haparanda] = ['1280', '0180', '1480', '2584', '2583'].map(
      (code) => outlines.get(code),
    )
    if (!malmo || !stockholm || !goteborg || !kiruna || !haparanda) throw new Error('a city is missing')
    // from north to south, and from west to east
    expect([kiruna.y, haparanda.y, stockholm.y, goteborg.y, malmo.y].toSorted((a, b) => a - b)).toEqual([
      kiruna.y,
      haparanda.y,
      stockholm.y,
      goteborg.y,
      malmo.y,
    ])
    expect(goteborg.x < malmo.x && malmo.x < stockholm.x && stockholm.x < haparanda.x).toBe(true)
    for (const { path, x, y } of outlines.values()) {
      expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/)
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
    }
  })

  test('shows how much by three signs', () => {
    expect([1, 2, 4, 5, 40].map(densityOfTexts)).toEqual(['one', 'some', 'some', 'many', 'many'])
  })

  test('says what it shows', () => {
    expect(swedish.caption(2, 3)).toBe('2 organisationer har publicerat 3 texter.')
    expect(swedish.caption(1, 1)).toBe('1 organisation har publicerat 1 text.')
    expect(english.caption(2, 3)).toBe('2 organisations have published 3 texts.')
    expect(english.caption(1, 1)).toBe('1 organisation has published 1 text.')
    expect(swedish.place({ name: 'Kiruna', caseStudies: 2, lessons: 1 })).toBe('Kiruna: 2 fall och 1 lärdom')
    expect(english.place({ name: 'Kiruna', caseStudies: 0, lessons: 3 })).toBe('Kiruna: 3 lessons')
  })
})

describe('what is published where', () => {
  test('counts case studies and lessons of each organisation, by theme and area', async ({ db, cast }) => {
    await seedOrganisations(db)
    const kiruna = await findOrganisationBySlug(db, 'kiruna')
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters, organisation: kiruna })
    const streets = { area: ['streets'], theme: 'digitalisation' } as const
    await publishCase(db, cast, { content: lesson('Börja med asfalten', streets), organisation: kiruna })
    await publishCase(db, cast, { content: lesson('Sluta med asfalten', streets) })
    const counts = async (filter: typeof anything) =>
      (await publishedPlaces(db, filter)).map(({ name, caseStudies, lessons, outline }) => [
        name,
        caseStudies,
        lessons,
        outline !== null,
      ])
    expect(await counts(anything)).toEqual([
      // made up: without a place
      ['Exempelby kommun', 0, 1, false],
      ['Kiruna kommun', 1, 1, true],
    ])
    expect(await counts({ ...anything, area: 'streets' })).toEqual([
      ['Exempelby kommun', 0, 1, false],
      ['Kiruna kommun', 0, 1, true],
    ])
    expect(await counts({ theme: 'broadband', area: 'streets' })).toEqual([])
  })

  test('knows nothing of what was withdrawn', async ({ db, cast }) => {
    const { id } = await publishCase(db, cast, { content: lesson('Börja med asfalten') })
    await db.updateTable('cases').set({ publication_status: 'withdrawn' }).where('id', '=', id).execute()
    expect(await publishedPlaces(db, anything)).toEqual([])
  })
})
