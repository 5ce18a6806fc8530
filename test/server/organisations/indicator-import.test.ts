import { seedOrganisations } from '#db/seed/organisations.ts'
import { importFigures, previewFigures } from '#server/organisations/indicator-import.ts'
import { listIndicatorValues } from '#server/organisations/indicators.ts'
import { findOrganisationBySlug } from '#server/organisations/presentation.ts'
import { expect, test } from '#test/support/world.ts'

const passed = (csv: string) => ({ indicator: 'broadband_passed', source: 'Kolada N07918', csv }) as const

test('a file is shown first, then stored with its source; again, it changes nothing', async ({ db }) => {
  await seedOrganisations(db)
  const vasby = await findOrganisationBySlug(db, 'upplands-vasby')
  const file = passed('kod;år;värde\n0114;2022;95,1\n0114;2023;97,3')
  const shown = await previewFigures(db, file)
  expect(shown).toMatchObject({
    ok: true,
    value: {
      changes: [
        { name: 'Upplands Väsby kommun', year: 2022, before: null, value: 95.1 },
        { name: 'Upplands Väsby kommun', year: 2023, before: null, value: 97.3 },
      ],
      unchanged: 0,
    },
  })
  const figures = async () =>
    (await listIndicatorValues(db, vasby.id)).filter(({ indicator }) => indicator === 'broadband_passed')
  expect(await figures()).toEqual([])
  await importFigures(db, file)
  expect(await figures()).toEqual([
    { indicator: 'broadband_passed', year: 2023, value: 97.3, source: 'Kolada N07918' },
    { indicator: 'broadband_passed', year: 2022, value: 95.1, source: 'Kolada N07918' },
  ])
  expect(await importFigures(db, file)).toMatchObject({ ok: true, value: { changes: [], unchanged: 2 } })
  const corrected = await importFigures(db, passed('kod;2023\n114;97,4'))
  expect(corrected).toMatchObject({ value: { changes: [{ year: 2023, before: 97.3, value: 97.4 }] } })
})

test('a file with one wrong line changes nothing, and says which', async ({ db }) => {
  await seedOrganisations(db)
  const found = await importFigures(
    db,
    passed('kod;år;värde\n0114;2023;97,3\n9999;2023;97,3\n0115;2023;många'),
  )
  expect(found).toEqual({
    ok: false,
    error: [
      { line: 3, fault: 'unknownCode', found: '9999' },
      { line: 4, fault: 'number', found: 'många' },
    ],
  })
  const { count } = await db
    .selectFrom('indicator_value')
    .where('indicator', '=', 'broadband_passed')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(0)
})
