/** A lesson that stands alone: five fields, five minutes; the rest may wait. */

import { bilingual } from '#app/domain/language.ts'
import { tagsField } from './case-study/core.ts'
import { contactFields } from './case-study/reuse.ts'
import type { Section } from './fields.ts'
import { lessonFields } from './lesson-fields.ts'
import { lifecycles, reuseLicences, themes } from './taxonomies/case.ts'
import { serviceAreas } from './taxonomies/service-areas.ts'

const five = {
  key: 'lesson',
  opensIn: 'always',
  title: bilingual('Lärdomen', 'The lesson'),
  intro: bilingual(
    'Fem fält, fem minuter. Skriv som du skulle berätta det för en kollega i en annan kommun.',
    'Five fields, five minutes. Write as you would tell it to a colleague in another municipality.',
  ),
  fields: [
    {
      key: 'title',
      type: 'text',
      max: 140,
      need: 'draft',
      place: 'title',
      search: 'title',
      label: bilingual('Lärdomen i en mening', 'The lesson in one sentence'),
      help: bilingual(
        'Så att den går att förstå utan resten.',
        'So that it can be understood without the rest.',
      ),
    },
    lessonFields.kind,
    lessonFields.what_happened,
    lessonFields.cause,
    lessonFields.recommendation,
  ],
} as const satisfies Section

const more = {
  key: 'more',
  title: bilingual('Hitta och återanvända', 'Finding and reusing'),
  intro: bilingual(
    'Hjälper nästa organisation att hitta lärdomen och veta om den gäller dem.',
    'Helps the next organisation to find the lesson and know whether it applies to them.',
  ),
  fields: [
    // publishing asks for these two: nobody finds a lesson that belongs to no topic
    {
      key: 'reuse_licence',
      type: 'choice',
      options: reuseLicences,
      need: 'publish',
      place: 'about',
      label: bilingual('Villkor för återanvändning', 'Terms of reuse'),
      help: bilingual('Vad andra får göra med texten.', 'What others may do with the text.'),
    },
    {
      key: 'area',
      type: 'choices',
      options: serviceAreas,
      need: 'publish',
      orElse: 'theme',
      place: 'facts',
      facet: true,
      label: bilingual('Verksamhetsområde', 'Service area'),
      help: bilingual(
        'Där lärdomen är till nytta. Passar inget område räcker det med ett tema.',
        'Where the lesson is of use. Where no area fits, a theme is enough.',
      ),
    },
    {
      key: 'theme',
      type: 'choice',
      options: themes,
      need: 'recommended',
      place: 'facts',
      facet: true,
      label: bilingual('Tema', 'Theme'),
      help: bilingual('Digitalisering, bredband eller båda.', 'Digitalisation, broadband or both.'),
    },
    {
      key: 'lifecycle',
      type: 'choice',
      options: lifecycles,
      need: 'optional',
      place: 'facts',
      facet: { inSequence: true },
      label: bilingual('Skede', 'Stage'),
      help: bilingual('Det skede då lärdomen gjordes.', 'The stage in which the lesson was learned.'),
    },
    lessonFields.applies_when,
    lessonFields.does_not_apply_when,
    lessonFields.value,
    tagsField,
    ...contactFields.map((contact) => ({ ...contact, need: 'optional' as const })),
    {
      key: 'review_by',
      type: 'date',
      need: 'optional',
      place: 'about',
      label: bilingual('Granska senast', 'Review by'),
      help: bilingual('Oftast om tolv månader.', 'Usually in twelve months.'),
    },
  ],
} as const satisfies Section

export const lessonSections = [five, more] as const
