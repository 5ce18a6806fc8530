import { expect, test } from 'vitest'
import { densityOf, type IndicatorValue, newestValues } from '#app/domain/organisations/indicators.ts'

const figure = (indicator: IndicatorValue['indicator'], year: number, value: number) => ({
  indicator,
  year,
  value,
  source: 'SCB',
})

test('6,400 residents on 1,600 km² are 4 per km², and of the newest year that has both', () => {
  expect(densityOf([figure('population', 2023, 6_400), figure('land_area', 2023, 1_600)])).toEqual({
    year: 2023,
    value: 4,
  })
  const years = [
    figure('population', 2024, 6_500),
    figure('population', 2023, 6_400),
    figure('land_area', 2023, 1_600),
  ]
  expect(densityOf(years)).toEqual({ year: 2023, value: 4 })
  expect(newestValues(years).get('population')?.value).toBe(6_500)
})

test('without an area, or with none, there is no density', () => {
  expect(densityOf([figure('population', 2023, 6_400)])).toBeNull()
  expect(densityOf([figure('population', 2023, 6_400), figure('land_area', 2023, 0)])).toBeNull()
})
