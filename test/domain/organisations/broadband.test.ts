import { expect, test } from 'vitest'
import { findingOf, nationalTarget, plot, plotPoints, seriesOf } from '#app/domain/organisations/broadband.ts'
import type { IndicatorValue } from '#app/domain/organisations/indicators.ts'
import { broadband as english } from '#app/i18n/en/broadband.ts'
import { broadband as swedish } from '#app/i18n/sv/broadband.ts'

const share = (indicator: 'broadband_passed' | 'broadband_connected', year: number, value: number) =>
  ({ indicator, year, value, source: null }) satisfies IndicatorValue
const values = [
  share('broadband_passed', 2023, 97.3),
  share('broadband_connected', 2023, 78.9),
  share('broadband_passed', 2019, 88),
]
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test('what can connect and what is connected are never in one series', () => {
  expect(seriesOf(values, 'broadband_passed').map(({ year, value }) => [year, value])).toEqual([
    [2019, 88],
    [2023, 97.3],
  ])
  expect(seriesOf(values, 'broadband_connected').map(({ value }) => value)).toEqual([78.9])
})

test('97.3 after 88 is 9.3 more, and 0.7 below the target of 98', () => {
  const finding = findingOf(seriesOf(values, 'broadband_passed'))
  expect(finding).toEqual({
    year: 2023,
    value: 97.3,
    change: { since: 2019, points: 9.3 },
    aboveTarget: -0.7,
  })
  if (!finding) return
  expect(plain(swedish.finding('broadband_passed', finding))).toBe(
    '2023 kunde 97,3 % av hushållen ansluta till minst 1 Gbit/s, 9,3 procentenheter mer än 2019.',
  )
  expect(plain(swedish.target(finding.aboveTarget, nationalTarget))).toBe(
    'Det är 0,7 procentenheter under det nationella målet för 2025, 98 %.',
  )
  expect(plain(english.finding('broadband_passed', finding))).toBe(
    'In 2023, 97.3% of the households could connect to at least 1 Gbit/s, 9.3 percentage points more than in 2019.',
  )
})

test('one figure alone has nothing to be compared with; none has nothing to say', () => {
  const finding = findingOf(seriesOf(values, 'broadband_connected'))
  expect(finding).toMatchObject({ change: null })
  if (finding)
    expect(plain(swedish.finding('broadband_connected', finding))).toBe(
      '2023 var 78,9 % av hushållen anslutna till minst 1 Gbit/s.',
    )
  expect(findingOf([])).toBeNull()
})

test('the drawing: 0 at the bottom, 100 on top, the years from left to right', () => {
  const series = [
    share('broadband_passed', 2019, 0),
    share('broadband_passed', 2021, 50),
    share('broadband_passed', 2023, 100),
  ]
  // 400 wide less margins of 52 and 84; 200 high less 16 and 34
  expect(plotPoints(series).map(({ x, y }) => [x, y])).toEqual([
    [52, 166],
    [184, 91],
    [316, 16],
  ])
  expect(plotPoints(series.slice(0, 1)).map(({ x }) => x)).toEqual([plot.left + 132])
})
