/**
 * Templates: case studies that have been chosen but not written. They tick what is the same every time and set up the rows
 * that one tends to forget; they hold no sentences, which somebody would publish by mistake.
 */
import type { Content } from '#app/domain/cases/content.ts'
import { type Bilingual, bilingual, type Language } from '#app/domain/language.ts'

export const templateKeys = ['e_service', 'welfare_technology', 'broadband', 'cancelled'] as const
export type TemplateKey = (typeof templateKeys)[number]

export interface Template {
  readonly title: Bilingual
  /** What it sets up, in one sentence. */
  readonly text: Bilingual
  readonly content: (language: Language) => Content
}

export const templates: Readonly<Record<TemplateKey, Template>> = {
  e_service: {
    title: bilingual('E-tjänst', 'Digital service'),
    text: bilingual(
      'För ett ärende som invånare eller företag gör själva: roller, enheter som betalar och får nytta, vanliga risker.',
      'For an errand that residents or businesses do themselves: roles, units that pay and gain, common risks.',
    ),
    content: (language) => ({
      theme: 'digitalisation',
      target_group: ['residents', 'businesses'],
      roles: roleRows('operations_owner', 'project_manager', 'it', 'archive', 'users'),
      legal_issues: ['data_protection', 'archives', 'accessibility'],
      ...costMap(language, [
        ['administration', 'Verksamheten', 'The service department'],
        ['unit', 'It-enheten', 'The IT unit'],
        ['residents', 'Invånare', 'Residents'],
      ]),
      risks: riskRows('resistance', 'vendor_lock_in', 'security'),
    }),
  },
  welfare_technology: {
    title: bilingual('Välfärdsteknik', 'Welfare technology'),
    text: bilingual(
      'För teknik i vård och omsorg: frigjord tid skild från pengar, samtycke och uppkoppling.',
      'For technology in care: freed time apart from money, consent and connectivity.',
    ),
    content: (language) => ({
      theme: 'digitalisation',
      area: ['elderly_care'],
      target_group: ['employees', 'patients'],
      roles: roleRows('operations_owner', 'management', 'it', 'data_protection', 'union', 'users'),
      legal_issues: ['secrecy', 'data_protection', 'procurement'],
      ...costMap(language, [
        ['administration', 'Vård och omsorg', 'Care services'],
        ['unit', 'It-enheten', 'The IT unit'],
        ['residents', 'Brukare och anhöriga', 'Service users and relatives'],
      ]),
      risks: riskRows('resistance', 'security', 'lack_of_resources'),
    }),
  },
  broadband: {
    title: bilingual('Bredband på landsbygden', 'Broadband in rural areas'),
    text: bilingual(
      'För utbyggnad av nät: vem som bygger, vem som betalar, och hur täckningen mäts.',
      'For building networks: who builds, who pays, and how coverage is measured.',
    ),
    content: (language) => ({
      theme: 'broadband',
      area: ['broadband'],
      target_group: ['residents', 'businesses'],
      roles: roleRows('political_sponsor', 'broadband_coordinator', 'procurement', 'legal'),
      legal_issues: ['electronic_communications', 'state_aid', 'procurement'],
      ...costMap(language, [
        ['administration', 'Kommunen', 'The municipality'],
        ['company', 'Stadsnätet', 'The city network'],
        ['state', 'Staten', 'The state'],
        ['residents', 'Fastighetsägare', 'Property owners'],
      ]),
      risks: riskRows('misinvestment', 'mandate', 'legal'),
    }),
  },
  cancelled: {
    title: bilingual('Avbrutet projekt', 'Cancelled project'),
    text: bilingual(
      'För det som inte blev av: vad som stoppade det, vad det hann kosta och vad andra kan slippa.',
      'For what did not happen: what stopped it, what it had cost by then, and what others can avoid.',
    ),
    content: () => ({
      lifecycle: 'cancelled',
      roles: roleRows('operations_owner', 'project_manager'),
      risks: riskRows('lack_of_resources', 'mandate', 'misinvestment'),
    }),
  },
}

/** Ids are only told apart within one draft, and every draft has its own. */
const rowId = (group: string, index: number) => `mall-${group}-${index + 1}`

type Role = NonNullable<NonNullable<Content['roles']>[number]['role']>
type Risk = NonNullable<NonNullable<Content['risks']>[number]['type']>
type UnitKind = NonNullable<NonNullable<Content['units']>[number]['kind']>

function roleRows(...roles: readonly Role[]): NonNullable<Content['roles']> {
  return roles.map((role, index) => ({ id: rowId('roll', index), role }))
}

function riskRows(...types: readonly Risk[]): NonNullable<Content['risks']> {
  return types.map((type, index) => ({ id: rowId('risk', index), type }))
}

/** These units. The first gets rows for an investment and a running cost, which people tend to forget. */
function costMap(
  language: Language,
  units: readonly (readonly [UnitKind, sv: string, en: string])[],
): Pick<Content, 'units' | 'entries'> {
  const unit = rowId('enhet', 0)
  return {
    units: units.map(([kind, sv, en], index) => ({
      id: rowId('enhet', index),
      kind,
      name: language === 'sv' ? sv : en,
    })),
    entries: [
      { id: rowId('post', 0), unit, kind: 'investment', recurrence: 'one_time' },
      { id: rowId('post', 1), unit, kind: 'running_cost', recurrence: 'annual' },
    ],
  }
}
