import type { Section } from '#app/domain/cases/fields.ts'
import { goalCloseness } from '#app/domain/cases/taxonomies/case.ts'
import { serviceStatuses } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const goals = {
  key: 'goals',
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
      titledBySection: true,
      label: bilingual('Mål och indikatorer', 'Goals and indicators'),
      one: bilingual('mål', 'goal'),
      named: 'goal_text',
      fields: [
        { key: 'goal_text', type: 'text', max: 300, need: 'publish', label: bilingual('Mål', 'Goal') },
        {
          key: 'closeness',
          type: 'choice',
          options: goalCloseness,
          need: 'publish',
          facet: { inSequence: true },
          label: bilingual('Närhet till verksamheten', 'Closeness to operations'),
        },
        {
          key: 'indicator',
          type: 'text',
          max: 160,
          need: 'recommended',
          label: bilingual('Indikator', 'Indicator'),
        },
        {
          key: 'unit',
          type: 'text',
          max: 40,
          need: 'recommended',
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
        },
        {
          key: 'target',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: bilingual('Målvärde', 'Target'),
        },
        {
          key: 'outcome',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: bilingual('Utfall', 'Outcome'),
        },
        {
          key: 'measured_on',
          type: 'date',
          need: 'recommended',
          label: bilingual('Mätt den', 'Measured on'),
        },
        { key: 'source', type: 'text', max: 200, need: 'optional', label: bilingual('Källa', 'Source') },
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
      titledBySection: true,
      label: bilingual('Tjänster', 'Services'),
      one: bilingual('tjänst', 'service'),
      named: 'service',
      fields: [
        {
          key: 'service',
          type: 'text',
          max: 160,
          need: 'publish',
          suggest: 'services',
          label: bilingual('Tjänst', 'Service'),
        },
        {
          key: 'before',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Före', 'Before'),
        },
        {
          key: 'after',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Efter', 'After'),
        },
        {
          key: 'potential',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: bilingual('Kan och bör', 'Can and should'),
        },
        {
          key: 'mbits',
          type: 'number',
          min: 0,
          max: 1e6,
          unit: bilingual('Mbit/s', 'Mbit/s'),
          need: 'optional',
          label: bilingual('Bredbandskrav', 'Bandwidth needed'),
        },
        {
          key: 'redundancy',
          type: 'flag',
          need: 'optional',
          label: bilingual('Kräver redundans', 'Needs redundancy'),
        },
        {
          key: 'mobile_coverage',
          type: 'flag',
          need: 'optional',
          label: bilingual('Kräver mobiltäckning', 'Needs mobile coverage'),
        },
      ],
    },
  ],
} as const satisfies Section
