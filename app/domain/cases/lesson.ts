/** A lesson that stands alone: five fields, five minutes; the rest may wait. */

import { lessonFields } from './case-study/results.ts'
import { contactFields } from './case-study/reuse.ts'
import { both, type LeafField, type Section } from './fields.ts'
import { lifecycles, reuseLicences, themes } from './taxonomies/case.ts'
import { serviceAreas } from './taxonomies/service-areas.ts'

function field(key: string): LeafField {
  const found = lessonFields.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no lesson field ${key}`)
  return found
}

const five: Section = {
  key: 'lesson',
  title: both('Lärdomen', 'The lesson'),
  intro: both(
    'Fem fält, fem minuter. Skriv som du skulle berätta det för en kollega i en annan kommun.',
    'Five fields, five minutes. Write as you would tell it to a colleague in another municipality.',
  ),
  fields: [
    {
      key: 'title',
      type: 'text',
      max: 140,
      need: 'draft',
      label: both('Lärdomen i en mening', 'The lesson in one sentence'),
      help: both('Så att den går att förstå utan resten.', 'So that it can be understood without the rest.'),
    },
    field('kind'),
    field('what_happened'),
    field('cause'),
    field('recommendation'),
  ],
}

const more: Section = {
  key: 'more',
  title: both('Hitta och återanvända', 'Finding and reusing'),
  intro: both(
    'Hjälper nästa organisation att hitta lärdomen och veta om den gäller dem.',
    'Helps the next organisation to find the lesson and know whether it applies to them.',
  ),
  fields: [
    {
      key: 'area',
      type: 'choices',
      options: serviceAreas,
      need: 'recommended',
      facet: true,
      label: both('Verksamhetsområde', 'Service area'),
    },
    {
      key: 'theme',
      type: 'choice',
      options: themes,
      need: 'recommended',
      facet: true,
      label: both('Tema', 'Theme'),
    },
    {
      key: 'lifecycle',
      type: 'choice',
      options: lifecycles,
      need: 'optional',
      facet: true,
      label: both('Skede', 'Stage'),
    },
    field('applies_when'),
    field('does_not_apply_when'),
    field('value'),
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
    ...contactFields.map((contact) => ({ ...contact, need: 'optional' as const })),
    {
      key: 'reuse_licence',
      type: 'choice',
      options: reuseLicences,
      need: 'optional',
      label: both('Villkor för återanvändning', 'Terms of reuse'),
    },
    { key: 'review_by', type: 'date', need: 'optional', label: both('Ses över senast', 'Review by') },
  ],
}

export const lessonSections: readonly Section[] = [five, more]
