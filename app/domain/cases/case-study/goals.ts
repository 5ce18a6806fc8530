import { both, type Section } from '#app/domain/cases/fields.ts'
import { goalCloseness } from '#app/domain/cases/taxonomies/case.ts'
import { serviceStatuses } from '#app/domain/cases/taxonomies/work.ts'

export const goals: Section = {
  key: 'goals',
  title: both('Mål', 'Goals'),
  intro: both(
    'Ju närmare verksamheten målet ligger, desto större blir effekten. Ett mål som kan mätas går att följa upp.',
    'The closer to daily operations the goal, the greater its effect. A goal that can be measured can be followed up.',
  ),
  fields: [
    {
      key: 'goals',
      type: 'rows',
      need: 'publish',
      label: both('Mål och indikatorer', 'Goals and indicators'),
      one: both('mål', 'goal'),
      named: 'goal_text',
      fields: [
        { key: 'goal_text', type: 'text', max: 300, need: 'publish', label: both('Mål', 'Goal') },
        {
          key: 'closeness',
          type: 'choice',
          options: goalCloseness,
          need: 'publish',
          facet: true,
          label: both('Närhet till verksamheten', 'Closeness to operations'),
        },
        {
          key: 'indicator',
          type: 'text',
          max: 160,
          need: 'recommended',
          label: both('Indikator', 'Indicator'),
        },
        {
          key: 'unit',
          type: 'text',
          max: 40,
          need: 'recommended',
          label: both('Enhet', 'Unit'),
          help: both('Till exempel dagar, %, ärenden per år.', 'For example days, %, cases a year.'),
        },
        {
          key: 'baseline',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: both('Utgångsvärde', 'Baseline'),
        },
        {
          key: 'target',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: both('Målvärde', 'Target'),
        },
        {
          key: 'outcome',
          type: 'number',
          min: -1e12,
          max: 1e12,
          need: 'recommended',
          label: both('Utfall', 'Outcome'),
        },
        { key: 'measured_on', type: 'date', need: 'recommended', label: both('Mätt den', 'Measured on') },
        { key: 'source', type: 'text', max: 200, need: 'optional', label: both('Källa', 'Source') },
      ],
    },
  ],
}

export const inventory: Section = {
  key: 'inventory',
  title: both('Behovs- och tjänsteinventering', 'Inventory of needs and services'),
  intro: both(
    'Vad som redan är digitaliserat, och vad som kan och bör bli det.',
    'What is already digitalised, and what can and should be.',
  ),
  fields: [
    {
      key: 'inventory',
      type: 'rows',
      need: 'recommended',
      label: both('Tjänster', 'Services'),
      one: both('tjänst', 'service'),
      named: 'service',
      fields: [
        {
          key: 'service',
          type: 'text',
          max: 160,
          need: 'publish',
          suggest: 'services',
          label: both('Tjänst', 'Service'),
        },
        {
          key: 'before',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: both('Före', 'Before'),
        },
        {
          key: 'after',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: both('Efter', 'After'),
        },
        {
          key: 'potential',
          type: 'choice',
          options: serviceStatuses,
          need: 'recommended',
          label: both('Kan och bör', 'Can and should'),
        },
        {
          key: 'mbits',
          type: 'number',
          min: 0,
          max: 1e6,
          unit: both('Mbit/s', 'Mbit/s'),
          need: 'optional',
          label: both('Bredbandskrav', 'Bandwidth needed'),
        },
        {
          key: 'redundancy',
          type: 'flag',
          need: 'optional',
          label: both('Kräver redundans', 'Needs redundancy'),
        },
        {
          key: 'mobile_coverage',
          type: 'flag',
          need: 'optional',
          label: both('Kräver mobiltäckning', 'Needs mobile coverage'),
        },
      ],
    },
  ],
}
