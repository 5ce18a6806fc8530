import { both, type Section } from '#app/domain/cases/fields.ts'
import { evidenceGrades, lifecycles, targetGroups, themes } from '#app/domain/cases/taxonomies/case.ts'
import { serviceAreas } from '#app/domain/cases/taxonomies/service-areas.ts'

export const core: Section = {
  key: 'core',
  title: both('Kärna', 'Core'),
  intro: both(
    'Det viktigaste först: vad ni gjorde, för vem och vad det ledde till. Den som bara läser detta ska veta om resten är värd att läsa.',
    'The most important first: what you did, for whom and what came of it. Somebody who reads only this should know whether the rest is worth reading.',
  ),
  fields: [
    {
      key: 'title',
      type: 'text',
      max: 120,
      need: 'draft',
      label: both('Rubrik', 'Title'),
      help: both(
        'Säg vad ni gjorde, inte vad projektet hette.',
        'Say what you did, not what the project was called.',
      ),
    },
    {
      key: 'summary',
      type: 'prose',
      max: 600,
      need: 'publish',
      label: both('Sammanfattning', 'Summary'),
      help: both(
        'Vad, för vem och med vilket resultat, i tre meningar.',
        'What, for whom and with what result, in three sentences.',
      ),
    },
    {
      key: 'conclusions',
      type: 'rows',
      need: 'publish',
      label: both('Slutsatser i korthet', 'Key takeaways'),
      help: both(
        'Tre till fem meningar som någon annan kan handla efter.',
        'Three to five sentences that somebody else can act on.',
      ),
      one: both('slutsats', 'takeaway'),
      named: 'text',
      fields: [{ key: 'text', type: 'text', max: 300, need: 'publish', label: both('Slutsats', 'Takeaway') }],
    },
    {
      key: 'partners',
      type: 'rows',
      need: 'recommended',
      label: both('Samverkansparter', 'Partners'),
      help: both(
        'Andra organisationer som var med, och vad de gjorde.',
        'Other organisations that took part, and what they did.',
      ),
      one: both('part', 'partner'),
      named: 'organisation',
      fields: [
        {
          key: 'organisation',
          type: 'text',
          max: 160,
          need: 'publish',
          suggest: 'organisations',
          label: both('Organisation', 'Organisation'),
        },
        { key: 'part', type: 'text', max: 160, need: 'optional', label: both('Roll', 'Role') },
      ],
    },
    {
      key: 'area',
      type: 'choices',
      options: serviceAreas,
      need: 'publish',
      facet: true,
      label: both('Verksamhetsområde', 'Service area'),
      help: both(
        'Där arbetet märks, även om det leddes från ett annat håll.',
        'Where the work is felt, even if it was led from elsewhere.',
      ),
    },
    {
      key: 'theme',
      type: 'choice',
      options: themes,
      need: 'publish',
      facet: true,
      label: both('Tema', 'Theme'),
    },
    {
      key: 'tags',
      type: 'tags',
      max: 200,
      need: 'optional',
      label: both('Taggar', 'Tags'),
      help: both(
        'Ord som andra skulle söka på, med komma emellan.',
        'Words that others would search for, separated by commas.',
      ),
    },
    {
      key: 'lifecycle',
      type: 'choice',
      options: lifecycles,
      need: 'publish',
      facet: true,
      label: both('Skede', 'Stage'),
      help: both(
        'Avbrutna projekt är lika välkomna: det de lärde är ofta dyrast köpt.',
        'Cancelled projects are just as welcome: what they taught was often the most expensive to learn.',
      ),
    },
    { key: 'period_start', type: 'date', need: 'recommended', label: both('Start', 'Start') },
    { key: 'period_end', type: 'date', need: 'optional', label: both('Slut', 'End') },
    {
      key: 'evidence',
      type: 'choice',
      options: evidenceGrades,
      need: 'recommended',
      facet: true,
      label: both('Underlag', 'Evidence'),
    },
    {
      key: 'target_group',
      type: 'choices',
      options: targetGroups,
      need: 'recommended',
      facet: true,
      label: both('Målgrupp', 'Target group'),
    },
  ],
}
