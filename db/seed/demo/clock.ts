/**
 * The demo world was told on one day. On any other day its history moves along, so that what waits has waited as long
 * as it was meant to; what the texts say of years and dates stays as written.
 */

const told = Date.UTC(2026, 10, 24)
const dayMs = 24 * 60 * 60_000

export type Clock = (at: string) => Date

/** Reads 'YYYY-MM-DD HH:MM', Swedish winter time. */
export function clockFor(now: Date): Clock {
  const days = Math.floor((now.getTime() - told) / dayMs)
  return (at) => new Date(Date.parse(`${at.replace(' ', 'T')}:00+01:00`) + days * dayMs)
}
