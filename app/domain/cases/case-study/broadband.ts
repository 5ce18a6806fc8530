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
      help: bilingual('Alla roller som er organisation hade.', 'Every role that your organisation had.'),
    },
    {
      key: 'network_form',
      type: 'choice',
      options: networkForms,
      need: 'recommended',
      facet: true,
      label: bilingual('Organisationsform', 'Organisational form'),
      help: bilingual(
        'Formen för den som äger eller driver nätet.',
        'The form of whoever owns or runs the network.',
      ),
    },
    {
      key: 'infrastructure',
      type: 'choices',
      options: infrastructureTypes,
      need: 'optional',
      label: bilingual('Typ av infrastruktur', 'Type of infrastructure'),
      help: bilingual(
        'De delar av nätet som arbetet gällde.',
        'The parts of the network that the work was about.',
      ),
    },
    {
      key: 'investment_model',
      type: 'choice',
      options: investmentModels,
      need: 'optional',
      label: bilingual('Investeringsmodell', 'Investment model'),
      help: bilingual('Vem som äger nätet och vem som driver det.', 'Who owns the network and who runs it.'),
    },
    {
      key: 'business_model',
      type: 'choices',
      options: businessModels,
      need: 'optional',
      label: bilingual('Affärsmodell', 'Business model'),
      help: bilingual('Hur nätet ger intäkter.', 'How the network earns its money.'),
    },
    {
      key: 'financing',
      type: 'choices',
      options: financings,
      need: 'recommended',
      facet: true,
      label: bilingual('Finansiering', 'Financing'),
      help: bilingual('Alla källor som betalade bygget.', 'Every source that paid for building it.'),
    },
    {
      key: 'access_technology',
      type: 'choices',
      options: accessTechnologies,
      need: 'recommended',
      facet: true,
      label: bilingual('Accessteknik', 'Access technology'),
      help: bilingual('Tekniken fram till användaren.', 'The technology that reaches the user.'),
    },
    {
      key: 'settlement',
      type: 'choices',
      options: settlementTypes,
      need: 'optional',
      label: bilingual('Bebyggelse', 'Settlement'),
      help: bilingual('Var de anslutna bor eller verkar.', 'Where those connected live or work.'),
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
      help: bilingual('Andel innan bygget började.', 'Share before building began.'),
    },
    {
      key: 'coverage_after',
      ...share,
      need: 'recommended',
      label: bilingual('Täckning efter', 'Coverage after'),
      help: bilingual('Andel när bygget var klart.', 'Share when building was done.'),
    },
    {
      key: 'premises_passed',
      ...count,
      need: 'optional',
      label: bilingual('Fastigheter med möjlighet att ansluta', 'Premises passed'),
      help: bilingual(
        'Antal fastigheter som kan anslutas utan nytt grävande.',
        'Number of premises that can be connected without more digging.',
      ),
    },
    {
      key: 'premises_connected',
      ...count,
      need: 'optional',
      label: bilingual('Anslutna fastigheter', 'Premises connected'),
      help: bilingual('Antal fastigheter som är anslutna.', 'Number of premises that are connected.'),
    },
    {
      key: 'take_up',
      ...share,
      need: 'optional',
      label: bilingual('Anslutningsgrad', 'Take-up'),
      help: bilingual('Anslutna av dem som kunde ansluta sig.', 'Those connected out of those who could be.'),
    },
    {
      key: 'cost_per_passed',
      ...money,
      need: 'optional',
      label: bilingual('Kostnad per fastighet med möjlighet att ansluta', 'Cost per premises passed'),
      help: bilingual(
        'Hela kostnaden delad med fastigheter som kan anslutas.',
        'The whole cost divided by premises that can be connected.',
      ),
    },
    {
      key: 'cost_per_connected',
      ...money,
      need: 'optional',
      label: bilingual('Kostnad per ansluten fastighet', 'Cost per premises connected'),
      help: bilingual(
        'Hela kostnaden delad med anslutna fastigheter.',
        'The whole cost divided by connected premises.',
      ),
    },
    {
      key: 'connection_fee',
      ...money,
      need: 'optional',
      label: bilingual('Anslutningsavgift', 'Connection fee'),
      help: bilingual(
        'Det en fastighet betalade för att anslutas.',
        'What one premises paid to be connected.',
      ),
    },
    {
      key: 'robustness',
      type: 'choices',
      options: robustnessMeasures,
      need: 'optional',
      label: bilingual('Robusthet', 'Robustness'),
      help: bilingual('Åtgärder mot avbrott, i allmänna ord.', 'Measures against outages, in general words.'),
    },
  ],
} as const satisfies Section
