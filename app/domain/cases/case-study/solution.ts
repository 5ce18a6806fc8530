import type { Section } from '#app/domain/cases/fields.ts'
import {
  frameworkPrinciples,
  legalIssues,
  openSourceAnswers,
  procurements,
} from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const solution = {
  key: 'solution',
  title: bilingual('Lösning', 'Solution'),
  intro: bilingual(
    'Vad ni gjorde, i vilken ordning och med vad. Skriv så att någon annan kan göra om det.',
    'What you did, in which order and with what. Write so that somebody else can do it again.',
  ),
  fields: [
    {
      key: 'solution',
      type: 'rich',
      need: 'publish',
      label: bilingual('Vad vi gjorde', 'What we did'),
    },
    {
      key: 'steps',
      type: 'rows',
      need: 'recommended',
      label: bilingual('Genomförande', 'Implementation'),
      one: bilingual('steg', 'step'),
      named: 'text',
      fields: [
        { key: 'date', type: 'date', need: 'recommended', label: bilingual('Datum', 'Date') },
        {
          key: 'text',
          type: 'text',
          max: 300,
          need: 'publish',
          label: bilingual('Vad som hände', 'What happened'),
        },
      ],
    },
    {
      key: 'technology',
      type: 'rows',
      need: 'optional',
      label: bilingual('Teknik och leverantörer', 'Technology and suppliers'),
      one: bilingual('teknik', 'technology'),
      named: 'name',
      fields: [
        {
          key: 'name',
          type: 'text',
          max: 160,
          need: 'publish',
          label: bilingual('Produkt eller teknik', 'Product or technology'),
        },
        {
          key: 'supplier',
          type: 'text',
          max: 160,
          need: 'optional',
          label: bilingual('Leverantör', 'Supplier'),
        },
        {
          key: 'open_source',
          type: 'choice',
          options: openSourceAnswers,
          need: 'optional',
          label: bilingual('Öppen källkod', 'Open source'),
        },
        {
          key: 'repository',
          type: 'text',
          max: 500,
          format: 'url',
          need: 'optional',
          search: 'never',
          label: bilingual('Länk till källkoden', 'Link to the source code'),
        },
        { key: 'licence', type: 'text', max: 80, need: 'optional', label: bilingual('Licens', 'Licence') },
      ],
    },
    {
      key: 'procurement',
      type: 'choice',
      options: procurements,
      need: 'recommended',
      facet: true,
      label: bilingual('Anskaffning', 'Procurement'),
    },
    {
      key: 'procurement_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: bilingual('Mer om anskaffningen', 'More about the procurement'),
    },
    {
      key: 'legal_issues',
      type: 'choices',
      options: legalIssues,
      need: 'recommended',
      facet: true,
      label: bilingual('Rättsliga frågor', 'Legal issues'),
    },
    {
      key: 'legal_text',
      type: 'rich',
      need: 'optional',
      label: bilingual('Hur de löstes', 'How they were solved'),
    },
    {
      key: 'framework',
      type: 'choices',
      options: frameworkPrinciples,
      need: 'optional',
      facet: true,
      label: bilingual(
        'Principer i ramverket för digital samverkan',
        'Principles of the framework for digital collaboration',
      ),
    },
    {
      key: 'framework_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: bilingual('Hur principerna användes', 'How the principles were used'),
    },
  ],
} as const satisfies Section
