/** Broadband of an organisation over time, in Swedish; the English file has exactly the same shape. */
import type { BroadbandKey, Finding } from '#app/domain/organisations/broadband.ts'
import { number } from '../format.ts'

const percent = (value: number) => `${number(value, 'sv', 1)} %`
const points = (value: number) => `${number(Math.abs(value), 'sv', 1)} procentenheter`
const said: Readonly<Record<BroadbandKey, string>> = {
  broadband_passed: 'kunde',
  broadband_connected: 'var',
}
const what: Readonly<Record<BroadbandKey, string>> = {
  broadband_passed: ' ansluta till minst 1 Gbit/s',
  broadband_connected: ' anslutna till minst 1 Gbit/s',
}

export const broadband = {
  title: (name: string) => `Bredband i ${name}`,
  lead: 'Hur många hushåll som kan ansluta, och hur många som är anslutna. Det är två olika saker, och de jämförs inte.',
  link: 'Bredband år för år',
  finding: (key: BroadbandKey, { year, value, change }: Finding) =>
    `${year} ${said[key]} ${percent(value)} av hushållen${what[key]}${
      change
        ? `, ${change.points === 0 ? 'lika många som' : `${points(change.points)} ${change.points > 0 ? 'mer' : 'mindre'} än`} ${change.since}`
        : ''
    }.`,
  target: (aboveTarget: number, target: { percent: number; year: number }) =>
    aboveTarget === 0
      ? `Det är precis det nationella målet för ${target.year}, ${target.percent} %.`
      : `Det är ${points(aboveTarget)} ${aboveTarget > 0 ? 'över' : 'under'} det nationella målet för ${target.year}, ${target.percent} %.`,
  targetLine: (of: number) => `Mål ${of} %`,
  targetSource: 'Mål: regeringens bredbandsstrategi Sverige helt uppkopplat 2025, från 2016.',
  year: 'År',
  value: 'Andel av hushållen',
  source: 'Källa',
  none: 'Inga uppgifter än',
  noneText: 'Den som administrerar Erfa kan läsa in uppgifter från PTS eller Kolada.',
  toCases: 'Sök fall och lärdomar om bredband',
}
