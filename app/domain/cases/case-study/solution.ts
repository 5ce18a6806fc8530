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
  opensIn: ['pilot', 'roll_out', 'in_operation'],
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
      help: bilingual(
        'Berätta i den ordning det hände, med det som blev annorlunda än tänkt.',
        'Tell it in the order it happened, with what turned out other than planned.',
      ),
    },
    {
      key: 'steps',
      type: 'rows',
      need: 'recommended',
      label: bilingual('Genomförande', 'Implementation'),
      help: bilingual(
        'De viktigaste stegen, högst ett tiotal.',
        'The most important steps, ten or so at the most.',
      ),
      one: bilingual('steg', 'step'),
      named: 'text',
      fields: [
        {
          key: 'date',
          type: 'date',
          need: 'recommended',
          label: bilingual('Datum', 'Date'),
          help: bilingual('Dagen då steget togs, ungefär räcker.', 'The day of the step, roughly is enough.'),
        },
        {
          key: 'text',
          type: 'text',
          max: 300,
          need: 'publish',
          label: bilingual('Vad som hände', 'What happened'),
          help: bilingual(
            'En mening om vad som gjordes eller beslutades.',
            'One sentence on what was done or decided.',
          ),
        },
      ],
    },
    {
      key: 'technology',
      type: 'rows',
      need: 'optional',
      takenAlong: true,
      label: bilingual('Teknik och leverantörer', 'Technology and suppliers'),
      help: bilingual(
        'Det som någon annan skulle behöva köpa eller sätta upp.',
        'What somebody else would need to buy or set up.',
      ),
      one: bilingual('teknik', 'technology'),
      named: 'name',
      fields: [
        {
          key: 'name',
          type: 'text',
          max: 160,
          need: 'publish',
          takenAlong: true,
          label: bilingual('Produkt eller teknik', 'Product or technology'),
          help: bilingual(
            'Produktens namn, gärna med version.',
            'The name of the product, preferably with its version.',
          ),
        },
        {
          key: 'supplier',
          type: 'text',
          max: 160,
          need: 'optional',
          takenAlong: true,
          label: bilingual('Leverantör', 'Supplier'),
          help: bilingual(
            'Företaget eller organisationen som levererar.',
            'The company or organisation that supplies it.',
          ),
        },
        {
          key: 'open_source',
          type: 'choice',
          options: openSourceAnswers,
          need: 'optional',
          takenAlong: true,
          label: bilingual('Öppen källkod', 'Open source'),
          help: bilingual(
            'Om källkoden får läsas och användas av andra.',
            'Whether others may read and use the source code.',
          ),
        },
        {
          key: 'repository',
          type: 'text',
          when: { key: 'open_source', in: ['yes', 'partly'] },
          max: 500,
          format: 'url',
          need: 'optional',
          takenAlong: true,
          search: 'never',
          label: bilingual('Länk till källkoden', 'Link to the source code'),
          help: bilingual('Adressen där källkoden ligger.', 'The address where the source code is.'),
        },
        {
          key: 'licence',
          type: 'text',
          max: 80,
          need: 'optional',
          takenAlong: true,
          label: bilingual('Licens', 'Licence'),
          help: bilingual(
            'Villkoren som produkten används under, till exempel EUPL 1.2.',
            'The terms that the product is used under, for example EUPL 1.2.',
          ),
        },
      ],
    },
    {
      key: 'procurement',
      type: 'choice',
      options: procurements,
      need: 'recommended',
      takenAlong: true,
      facet: true,
      label: bilingual('Anskaffning', 'Procurement'),
      help: bilingual(
        'Det sätt som stod för den största delen av köpet.',
        'The way that most of it was bought.',
      ),
    },
    {
      key: 'procurement_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: bilingual('Mer om anskaffningen', 'More about the procurement'),
      help: bilingual(
        'Vad andra bör veta innan de handlar upp samma sak.',
        'What others should know before they procure the same thing.',
      ),
    },
    {
      key: 'legal_issues',
      type: 'choices',
      options: legalIssues,
      need: 'recommended',
      takenAlong: true,
      facet: true,
      label: bilingual('Rättsliga frågor', 'Legal issues'),
      help: bilingual(
        'Frågor som tog tid eller styrde hur lösningen blev.',
        'Questions that took time or decided what the solution became.',
      ),
    },
    {
      key: 'legal_text',
      type: 'rich',
      need: 'optional',
      label: bilingual('Hur de löstes', 'How they were solved'),
      help: bilingual(
        'Vem som avgjorde frågan, hur och med vilket stöd.',
        'Who settled the question, how and with what support.',
      ),
    },
    {
      key: 'framework',
      type: 'choices',
      options: frameworkPrinciples,
      need: 'optional',
      takenAlong: true,
      facet: true,
      label: bilingual(
        'Principer i ramverket för digital samverkan',
        'Principles of the framework for digital collaboration',
      ),
      help: bilingual(
        'De principer som påverkade ett val ni gjorde.',
        'The principles that influenced a choice you made.',
      ),
    },
    {
      key: 'framework_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: bilingual('Hur principerna användes', 'How the principles were used'),
      help: bilingual('Ett exempel räcker.', 'One example is enough.'),
    },
  ],
} as const satisfies Section
