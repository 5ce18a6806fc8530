/** Rows that every case of the demo world has, in one line each. Amounts are in kronor. */
import type { RichText } from '#app/domain/text/rich-text.ts'
import type { RowInput } from './author.ts'

export function goal(
  goal_text: string,
  closeness: 'operations' | 'administration' | 'organisation' | 'regional',
  indicator: string,
  unit: string,
  [baseline, target, outcome]: readonly [number, number, number?],
  measured: { on?: string; source?: string } = {},
): RowInput {
  return {
    goal_text,
    closeness,
    indicator,
    unit,
    baseline,
    target,
    ...(outcome === undefined ? {} : { outcome }),
    ...(measured.on ? { measured_on: measured.on } : {}),
    ...(measured.source ? { source: measured.source } : {}),
  }
}

export function service(
  service: string,
  before: string,
  after: string,
  potential: string,
  needs: RowInput = {},
) {
  return { service, before, after, potential, ...needs }
}

export function role(role: string, unit: string, share?: number): RowInput {
  return { role, unit, ...(share === undefined ? {} : { share }) }
}

export function step(date: string, text: string): RowInput {
  return { date, text }
}

type YesPartlyNo = 'yes' | 'partly' | 'no'

/** `helped` is left out where the risk was never put to the test. */
export function risk(
  type: string,
  description: string,
  happened: YesPartlyNo,
  helped: YesPartlyNo | null,
  mitigation: RichText,
): RowInput {
  return { type, description, happened, mitigation, ...(helped ? { helped } : {}) }
}

const unitId = (key: string) => `unit-${key}`

/** `key` is what entries call it, at least three letters. */
export function unit(
  key: string,
  name: string,
  organisation: string,
  kind: string,
  ...does: readonly ('produces' | 'offers' | 'uses')[]
): RowInput {
  return {
    id: unitId(key),
    name,
    ...(organisation ? { organisation } : {}),
    kind,
    ...Object.fromEntries(does.map((flag) => [flag, true])),
  }
}

type Basis = 'estimated' | 'calculated' | 'measured' | 'audited'

/** What is paid once, in the prices of the year it was paid. */
export function once(
  kind: 'investment' | 'implementation',
  unit: string,
  what: string,
  amount: number,
  year: number,
  basis: Basis = 'measured',
  more: RowInput = {},
): RowInput {
  const when = { price_year: year, recurrence: 'one_time', from_year: year }
  return { what, unit: unitId(unit), kind, amount_likely: amount, ...when, basis, ...more }
}

export function yearly(
  unit: string,
  what: string,
  amount: number,
  [from, to]: readonly [number, number],
  basis: Basis = 'measured',
  more: RowInput = {},
): RowInput {
  const years = { price_year: from, recurrence: 'annual', from_year: from, to_year: to }
  return { what, unit: unitId(unit), kind: 'running_cost', amount_likely: amount, ...years, basis, ...more }
}

export function gain(
  unit: string,
  [gain_kind, realised_as]: readonly [string, string],
  what: string,
  amount: number | null,
  [from, to]: readonly [number, number],
  basis: Basis = 'calculated',
  more: RowInput = {},
): RowInput {
  return {
    what,
    unit: unitId(unit),
    kind: 'gain',
    gain_kind,
    realised_as,
    ...(amount === null ? {} : { amount_likely: amount }),
    price_year: from,
    recurrence: 'annual',
    from_year: from,
    to_year: to,
    basis,
    ...more,
  }
}

/** The amount is shown as an interval only. */
export const bandOnly: RowInput = { visibility: 'band_only' }
export const signedInOnly: RowInput = { visibility: 'signed_in' }
export const between = (low: number, high: number): RowInput => ({ amount_low: low, amount_high: high })
