import type { Section, TagsField } from '#app/domain/cases/fields.ts'
import {
  evidenceGrades,
  lifecycles,
  targetGroups,
  themes,
  withResults,
} from '#app/domain/cases/taxonomies/case.ts'
import { serviceAreas } from '#app/domain/cases/taxonomies/service-areas.ts'
import { bilingual } from '#app/domain/language.ts'

/** The same for a lesson. */
export const tagsField = {
  key: 'tags',
  type: 'tags',
  max: 200,
  need: 'optional',
  place: 'below',
  search: 'summary',
  label: bilingual('Taggar', 'Tags'),
  help: bilingual(
    'Ord som andra skulle söka på, med komma emellan.',
    'Words that others would search for, separated by commas.',
  ),
} as const satisfies TagsField

export const core = {
  key: 'core',
  opensIn: 'always',
  title: bilingual('Det viktigaste', 'The essentials'),
  intro: bilingual(
    'Vad ni gjorde, för vem och vad det ledde till. Den som bara läser detta ska veta om resten är värd att läsa.',
    'What you did, for whom and what came of it. Somebody who reads only this should know whether the rest is worth reading.',
  ),
  fields: [
    {
      key: 'title',
      type: 'text',
      max: 120,
      need: 'draft',
      place: 'title',
      search: 'title',
      label: bilingual('Rubrik', 'Title'),
      help: bilingual(
        'Säg vad ni gjorde, inte vad projektet hette.',
        'Say what you did, not what the project was called.',
      ),
    },
    {
      key: 'summary',
      type: 'prose',
      max: 600,
      need: 'publish',
      place: 'lead',
      search: 'summary',
      label: bilingual('Sammanfattning', 'Summary'),
      help: bilingual(
        'Vad, för vem och med vilket resultat, i tre meningar.',
        'What, for whom and with what result, in three sentences.',
      ),
    },
    {
      key: 'conclusions',
      type: 'rows',
      need: 'publish',
      place: 'top',
      label: bilingual('Slutsatser i korthet', 'Key takeaways'),
      help: bilingual(
        'Tre till fem meningar som någon annan kan handla efter.',
        'Three to five sentences that somebody else can act on.',
      ),
      one: bilingual('slutsats', 'takeaway'),
      named: 'text',
      fields: [
        {
          key: 'text',
          type: 'text',
          max: 300,
          need: 'publish',
          search: 'summary',
          label: bilingual('Slutsats', 'Takeaway'),
          help: bilingual(
            'En mening som går att handla efter utan att ha läst resten.',
            'One sentence to act on without having read the rest.',
          ),
        },
      ],
    },
    {
      key: 'partners',
      type: 'rows',
      need: 'recommended',
      place: 'facts',
      label: bilingual('Samverkansparter', 'Partners'),
      help: bilingual(
        'Andra organisationer som var med, och vad de gjorde.',
        'Other organisations that took part, and what they did.',
      ),
      one: bilingual('part', 'partner'),
      named: 'organisation',
      fields: [
        {
          key: 'organisation',
          type: 'text',
          max: 160,
          need: 'publish',
          suggest: 'organisations',
          label: bilingual('Organisation', 'Organisation'),
          help: bilingual(
            'Namnet så som organisationen själv skriver det.',
            'The name as the organisation writes it itself.',
          ),
        },
        {
          key: 'part',
          type: 'text',
          max: 160,
          need: 'optional',
          label: bilingual('Roll', 'Role'),
          help: bilingual('Vad parten gjorde eller bidrog med.', 'What the partner did or contributed.'),
        },
      ],
    },
    {
      key: 'area',
      type: 'choices',
      options: serviceAreas,
      need: 'publish',
      takenAlong: true,
      place: 'facts',
      facet: true,
      label: bilingual('Verksamhetsområde', 'Service area'),
      help: bilingual(
        'Där arbetet märks, även om det leddes från ett annat håll.',
        'Where the work is felt, even if it was led from elsewhere.',
      ),
    },
    {
      key: 'theme',
      type: 'choice',
      options: themes,
      need: 'publish',
      takenAlong: true,
      place: 'facts',
      facet: true,
      label: bilingual('Tema', 'Theme'),
      help: bilingual(
        'Avgör vilka delar som visas: bredband har frågor för sig.',
        'Decides which parts are shown: broadband has questions of its own.',
      ),
    },
    tagsField,
    {
      key: 'lifecycle',
      type: 'choice',
      options: lifecycles,
      need: 'publish',
      place: 'facts',
      facet: { inSequence: true },
      label: bilingual('Skede', 'Stage'),
      help: bilingual(
        'Avbrutna projekt är lika välkomna: det de lärde är ofta dyrast köpt.',
        'Cancelled projects are just as welcome: what they taught was often the most expensive to learn.',
      ),
    },
    {
      key: 'period_start',
      type: 'date',
      need: 'recommended',
      place: 'facts',
      label: bilingual('Start', 'Start'),
      help: bilingual(
        'Dagen då arbetet började, ungefär räcker.',
        'The day the work began, roughly is enough.',
      ),
    },
    {
      key: 'period_end',
      type: 'date',
      need: 'optional',
      place: 'facts',
      label: bilingual('Slut', 'End'),
      help: bilingual('Tomt om arbetet pågår.', 'Empty while the work goes on.'),
    },
    {
      key: 'evidence',
      type: 'choice',
      when: { key: 'lifecycle', in: withResults },
      options: evidenceGrades,
      need: 'recommended',
      place: 'facts',
      facet: { inSequence: true },
      label: bilingual('Underlag', 'Evidence'),
      help: bilingual(
        'Hur säkra ni är på det som sägs om resultatet.',
        'How sure you are of what is said about the result.',
      ),
    },
    {
      key: 'target_group',
      type: 'choices',
      options: targetGroups,
      need: 'recommended',
      takenAlong: true,
      place: 'facts',
      facet: true,
      label: bilingual('Målgrupp', 'Target group'),
      help: bilingual(
        'De som märker skillnaden, inte de som gjorde arbetet.',
        'Those who notice the difference, not those who did the work.',
      ),
    },
  ],
} as const satisfies Section
