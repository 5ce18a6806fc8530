import type { Section } from '#app/domain/cases/fields.ts'
import {
  accessTechnologies,
  businessModels,
  coverageMeasures,
  financings,
  infrastructureTypes,
  investmentModels,
  networkForms,
  networkRoles,
  robustnessMeasures,
  settlementTypes,
} from '#app/domain/cases/taxonomies/broadband.ts'
import { bilingual } from '#app/domain/language.ts'

const share = { type: 'number', min: 0, max: 100, unit: bilingual('%', '%') } as const
const count = { type: 'number', min: 0, max: 1e8 } as const
const money = { type: 'number', min: 0, max: 1e9, unit: bilingual('kr', 'SEK') } as const

export const broadband = {
  key: 'broadband',
  title: bilingual('Bredband', 'Broadband'),
  intro: bilingual(
    'Hur nätet byggdes och betalades. Beskriv aldrig nätets sträckning eller sårbara punkter.',
    'How the network was built and paid for. Never describe where it runs or its weak points.',
  ),
  when: { key: 'theme', in: ['broadband', 'both'] },
  fields: [
    {
      key: 'network_role',
      type: 'choices',
      options: networkRoles,
      need: 'recommended',
      facet: true,
      label: bilingual('Roll i nätet', 'Role in the network'),
    },
    {
      key: 'network_form',
      type: 'choice',
      options: networkForms,
      need: 'recommended',
      facet: true,
      label: bilingual('Organisationsform', 'Organisational form'),
    },
    {
      key: 'infrastructure',
      type: 'choices',
      options: infrastructureTypes,
      need: 'optional',
      label: bilingual('Typ av infrastruktur', 'Type of infrastructure'),
    },
    {
      key: 'investment_model',
      type: 'choice',
      options: investmentModels,
      need: 'optional',
      label: bilingual('Investeringsmodell', 'Investment model'),
    },
    {
      key: 'business_model',
      type: 'choices',
      options: businessModels,
      need: 'optional',
      label: bilingual('Affärsmodell', 'Business model'),
    },
    {
      key: 'financing',
      type: 'choices',
      options: financings,
      need: 'recommended',
      facet: true,
      label: bilingual('Finansiering', 'Financing'),
    },
    {
      key: 'access_technology',
      type: 'choices',
      options: accessTechnologies,
      need: 'recommended',
      facet: true,
      label: bilingual('Accessteknik', 'Access technology'),
    },
    {
      key: 'settlement',
      type: 'choices',
      options: settlementTypes,
      need: 'optional',
      label: bilingual('Bebyggelse', 'Settlement'),
    },
    {
      key: 'coverage_measure',
      type: 'choice',
      options: coverageMeasures,
      need: 'recommended',
      label: bilingual('Täckningen räknas som', 'Coverage is counted as'),
      help: bilingual(
        'Möjlighet att ansluta och ansluten är två olika mått och jämförs aldrig med varandra.',
        'Passed and connected are two measures, never compared with each other.',
      ),
    },
    {
      key: 'coverage_before',
      ...share,
      need: 'recommended',
      label: bilingual('Täckning före', 'Coverage before'),
    },
    {
      key: 'coverage_after',
      ...share,
      need: 'recommended',
      label: bilingual('Täckning efter', 'Coverage after'),
    },
    {
      key: 'premises_passed',
      ...count,
      need: 'optional',
      label: bilingual('Fastigheter med möjlighet att ansluta', 'Premises passed'),
    },
    {
      key: 'premises_connected',
      ...count,
      need: 'optional',
      label: bilingual('Anslutna fastigheter', 'Premises connected'),
    },
    { key: 'take_up', ...share, need: 'optional', label: bilingual('Anslutningsgrad', 'Take-up') },
    {
      key: 'cost_per_passed',
      ...money,
      need: 'optional',
      label: bilingual('Kostnad per fastighet med möjlighet att ansluta', 'Cost per premises passed'),
    },
    {
      key: 'cost_per_connected',
      ...money,
      need: 'optional',
      label: bilingual('Kostnad per ansluten fastighet', 'Cost per premises connected'),
    },
    {
      key: 'connection_fee',
      ...money,
      need: 'optional',
      label: bilingual('Anslutningsavgift', 'Connection fee'),
    },
    {
      key: 'robustness',
      type: 'choices',
      options: robustnessMeasures,
      need: 'optional',
      label: bilingual('Robusthet', 'Robustness'),
    },
  ],
} as const satisfies Section
