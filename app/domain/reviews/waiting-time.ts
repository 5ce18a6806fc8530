/** How long something has waited, in days on which people work. */

/** A first answer within two working days, a decision within five: what reviewers promise authors. */
export const firstAnswerDays = 2
export const decisionDays = 5

export type Urgency = 'calm' | 'soon' | 'late'

export function urgencyOf(since: Date, now: Date): Urgency {
  const days = workingDays(since, now)
  if (days > decisionDays) return 'late'
  return days > firstAnswerDays ? 'soon' : 'calm'
}

const dayMs = 24 * 60 * 60_000

/** Whole days passed, Saturdays and Sundays not counted. Public holidays are counted: nothing depends on a single day. */
export function workingDays(since: Date, now: Date): number {
  const passed = Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs))
  // whole weeks have five each; the days that are left are looked at one by one
  const weeks = Math.floor(passed / 7)
  let days = weeks * 5
  for (let day = weeks * 7 + 1; day <= passed; day++) {
    const weekday = new Date(since.getTime() + day * dayMs).getUTCDay()
    if (weekday !== 0 && weekday !== 6) days++
  }
  return days
}
