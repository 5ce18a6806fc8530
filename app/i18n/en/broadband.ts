import type { BroadbandKey } from '#app/domain/organisations/broadband.ts'
import { number } from '../format.ts'
import type { broadband as swedish } from '../sv/broadband.ts'

const percent = (value: number) => `${number(value, 'en', 1)}%`
const points = (value: number) => `${number(Math.abs(value), 'en', 1)} percentage points`
const said: Readonly<Record<BroadbandKey, string>> = {
  broadband_passed: 'could connect to at least 1 Gbit/s',
  broadband_connected: 'were connected to at least 1 Gbit/s',
}

export const broadband: typeof swedish = {
  title: (name) => `Broadband: ${name}`,
  lead: 'How many households can connect, and how many are connected. These are two different things, and they are not compared.',
  link: 'Broadband year by year',
  finding: (key, { year, value, change }) =>
    `In ${year}, ${percent(value)} of the households ${said[key]}${
      change
        ? `, ${change.points === 0 ? 'as many as' : `${points(change.points)} ${change.points > 0 ? 'more' : 'less'} than`} in ${change.since}`
        : ''
    }.`,
  target: (aboveTarget, target) =>
    aboveTarget === 0
      ? `This is exactly the national target for ${target.year}, ${target.percent}%.`
      : `This is ${points(aboveTarget)} ${aboveTarget > 0 ? 'above' : 'below'} the national target for ${target.year}, ${target.percent}%.`,
  targetLine: (of) => `Target ${of}%`,
  targetSource:
    'Target: the Swedish Government’s broadband strategy “A completely connected Sweden by 2025”, of 2016.',
  year: 'Year',
  value: 'Share of the households',
  source: 'Source',
  none: 'No figures yet',
  noneText: 'Whoever administers Erfa can read in figures from PTS or Kolada.',
  toCases: 'Search for case studies and lessons about broadband',
}
