import type { Section } from '#app/domain/cases/fields.ts'
import { goalCloseness } from '#app/domain/cases/taxonomies/case.ts'
import { serviceStatuses } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const goals = {
  key: 'goals',
  opensIn: ['idea', 'planned', 'pilot'],
  title: bilingual('Mål', 'Goals'),
  intro: bilingual(
    'Ju närmare verksamheten målet ligger, desto större blir effekten. Ett mål som kan mätas går att följa upp.',
    'The closer to daily operations the goal, the greater its effect. A goal that can be measured can be followed up.',
  ),
  fields: [
    {
      key: 'goals',
      type: 'rows',
      need: 'publish',
      takenAlong: true,
      titledBySection: true,
      label: bilingual('Mål och indikatorer', 'Goals and indicators'),
      help: bilingual(
        'Minst ett mål, helst med ett värde före och efter.',
        'At least one goal, preferably with a value before and after.',
      ),
      one: bilingual('mål', 'goal'),
      named: 'goal_text',
      fields: [
        {
          key: 'goal_text',
          type: 'text',
          max: 300,
          need: 'publish',
          takenAlong: true,
          label: bilingual('Mål', 'Goal'),
          help: bilingual(
            'Vad som skulle bli annorlunda, för vem.',
            'What was to become different, and for whom.',
          ),
        },
        {
          key: 'closeness',
          type: 'choice',
          options: goalCloseness,
          need: 'publish',
          takenAlong: true,
          facet: { inSequence: true },
          label: bilingual('Närhet till verksamheten', 'Closeness to operations'),
          help: bilingual(
            'Hur nära det dagliga arbetet målet ligger.',
            'How close the goal is to daily work.',
          ),
        },
        {
          key: 'indicator',
          type: 'text',
          max: 160,
          need: 'recommended',
          takenAlong: true,
          label: bilingual('Indikator', 'Indicator'),
          help: bilingual(
            'Det som räknas eller mäts, till exempel väntetid.',
            'What is counted or measured, for example waiting time.',
          ),
        },
        {
          key: 'unit',
          type: 'text',
          max: 40,
          need: 'recommended',
          takenAlong: true,
          label: bilingual('Måttenhet', 'Unit of measure'),
          help: bilingual('Till exempel dagar, %, ärenden per år.', 'For example days, %, cases a year.'),
        },
        {
          key: 'baseline',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: bilingual('Utgångsvärde', 'Baseline'),
          help: bilingual('Värdet innan ni började.', 'The value before you began.'),
        },
        {
          key: 'target',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: bilingual('Målvärde', 'Target'),
          help: bilingual('Värdet ni ville nå.', 'The value you wanted to reach.'),
        },
        {
          key: 'outcome',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: bilingual('Utfall', 'Outcome'),
          help: bilingual('Värdet när ni mätte sist.', 'The value when you last measured.'),
        },
        {
          key: 'measured_on',
          type: 'date',
          need: 'recommended',
          label: bilingual('Mätt den', 'Measured on'),
          help: bilingual('Dagen då utfallet mättes.', 'The day the outcome was measured.'),
        },
        {
          key: 'source',
          type: 'text',
          max: 200,
          need: 'optional',
          label: bilingual('Källa', 'Source'),
          help: bilingual(
            'System, undersökning eller rapport som värdet kommer från.',
            'The system, survey or report that the value comes from.',
          ),
        },
      ],
    },
  ],
} as const satisfies Section

export const inventory = {
  key: 'inventory',
  title: bilingual('Behovs- och tjänsteinventering', 'Inventory of needs and services'),
  intro: bilingual(
    'Vad som redan är digitaliserat, och vad som kan och bör bli det.',
    'What is already digitalised, and what can and should be.',
  ),
  fields: [
    {
      key: 'inventory',
      type: 'rows',
      need: 'recommended',
      takenAlong: true,
      titledBySection: true,
      label: bilingual('Tjänster', 'Services'),
      help: bilingual(
        'Tjänster som arbetet gällde, och hur långt var och en hade kommit.',
        'Services that the work was about, and how far each had come.',
      ),
      one: bilingual('tjänst', 'service'),
      named: 'service',
      fields: [
        {
          key: 'service',
          type: 'text',
          max: 160,
          need: 'publish',
          takenAlong: true,
          suggest: 'services',
          label: bilingual('Tjänst', 'Service'),
          help: bilingual('Namnet som användarna känner igen.', 'The name that its users know.'),
        },
        {
          key: 'before',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Före', 'Before'),
          help: bilingual(
            'Hur långt tjänsten hade kommit när ni började.',
            'How far the service had come when you began.',
          ),
        },
        {
          key: 'after',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Efter', 'After'),
          help: bilingual(
            'Hur långt den har kommit nu, eller när arbetet avslutades.',
            'How far it has come now, or when the work ended.',
          ),
        },
        {
          key: 'potential',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Kan och bör', 'Can and should'),
          help: bilingual(
            'Hur långt tjänsten kan och bör komma.',
            'How far the service can and should come.',
          ),
        },
        {
          key: 'mbits',
          type: 'number',
          min: 0,
          max: 1e6,
          unit: bilingual('Mbit/s', 'Mbit/s'),
          need: 'optional',
          takenAlong: true,
          label: bilingual('Bredbandskrav', 'Bandwidth needed'),
          help: bilingual('Den hastighet som varje användare behöver.', 'The speed that each user needs.'),
        },
        {
          key: 'redundancy',
          type: 'flag',
          need: 'optional',
          takenAlong: true,
          label: bilingual('Kräver redundans', 'Needs redundancy'),
          help: bilingual(
            'Kryssa om tjänsten måste fungera när en förbindelse bryts.',
            'Tick if the service must work when a connection breaks.',
          ),
        },
        {
          key: 'mobile_coverage',
          type: 'flag',
          need: 'optional',
          takenAlong: true,
          label: bilingual('Kräver mobiltäckning', 'Needs mobile coverage'),
          help: bilingual(
            'Kryssa om tjänsten används där bara mobilnät finns.',
            'Tick if the service is used where there is only a mobile network.',
          ),
        },
      ],
    },
  ],
} as const satisfies Section
