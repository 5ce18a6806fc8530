/** Broadband of an organisation over time. Who can connect and who is connected are two things, and never compared. */
import type { IndicatorValue } from './indicators.ts'

export const broadbandKeys = ['broadband_passed', 'broadband_connected'] as const
export type BroadbandKey = (typeof broadbandKeys)[number]

/**
 * The Swedish broadband strategy "Sverige helt uppkopplat 2025" (Ministry of Enterprise and Innovation, 2016): at least
 * 1 Gbit/s at home and at work. It says who can connect, and nothing about who is connected.
 */
export const nationalTarget = { percent: 98, year: 2025 } as const

/** The figures of one kind, the oldest first. */
export function seriesOf(values: readonly IndicatorValue[], key: BroadbandKey): readonly IndicatorValue[] {
  return values.filter(({ indicator }) => indicator === key).toSorted((a, b) => a.year - b.year)
}

export interface Finding {
  readonly year: number
  /** Per cent. */
  readonly value: number
  /** Percentage points since the first figure; null when there is only one. */
  readonly change: { since: number; points: number } | null
  /** Percentage points above the target, negative below. */
  readonly aboveTarget: number
}

/** What the newest figure says; null without figures. */
export function findingOf(series: readonly IndicatorValue[]): Finding | null {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return null
  return {
    year: last.year,
    value: last.value,
    change: series.length > 1 ? { since: first.year, points: tenths(last.value - first.value) } : null,
    aboveTarget: tenths(last.value - nationalTarget.percent),
  }
}

/** 97.3 - 98 is -0.7 and not -0.7000000000000028. */
const tenths = (points: number) => Math.round(points * 10) / 10

/** Of a drawing: units of SVG, y downwards. */
export const plot = { width: 400, height: 200, left: 52, right: 84, top: 16, bottom: 34 } as const

export interface PlotPoint {
  readonly x: number
  readonly y: number
  readonly year: number
  readonly value: number
}

/** From 0 to 100 per cent, a year as wide as the next; one figure alone stands in the middle. */
export function plotPoints(series: readonly IndicatorValue[]): PlotPoint[] {
  const [from, to] = [series[0]?.year ?? 0, series.at(-1)?.year ?? 0]
  const wide = plot.width - plot.left - plot.right
  return series.map(({ year, value }) => ({
    x: Math.round(plot.left + (to === from ? wide / 2 : ((year - from) / (to - from)) * wide)),
    y: yOf(value),
    year,
    value,
  }))
}

export const yOf = (percent: number) =>
  Math.round(plot.top + (1 - percent / 100) * (plot.height - plot.top - plot.bottom))
