/** The five fields of a lesson and what may be added; the same in a case study and standing alone. */
import { bilingual } from '#app/domain/language.ts'
import type { LeafField } from './fields.ts'
import { lessonKinds, lessonValues, lifecycles } from './taxonomies/case.ts'
import { serviceAreas } from './taxonomies/service-areas.ts'

export const lessonFields = {
  kind: {
    key: 'kind',
    type: 'choice',
    options: lessonKinds,
    need: 'publish',
    place: 'kicker',
    facet: { name: 'lesson_kind' },
    label: bilingual('Typ av lärdom', 'Type of lesson'),
  },
  headline: {
    key: 'headline',
    type: 'text',
    max: 140,
    need: 'publish',
    search: 'summary',
    label: bilingual('Lärdomen i en mening', 'The lesson in one sentence'),
  },
  what_happened: {
    key: 'what_happened',
    type: 'prose',
    max: 4000,
    need: 'publish',
    label: bilingual('Vad hände, och var', 'What happened, and where'),
  },
  cause: {
    key: 'cause',
    type: 'prose',
    max: 2000,
    need: 'recommended',
    label: bilingual('Varför blev det så', 'Why it turned out so'),
  },
  recommendation: {
    key: 'recommendation',
    type: 'prose',
    max: 2000,
    need: 'publish',
    label: bilingual('Gör så här', 'Do this'),
  },
  applies_when: {
    key: 'applies_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: bilingual('Gäller när', 'Applies when'),
  },
  does_not_apply_when: {
    key: 'does_not_apply_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: bilingual('Gäller inte när', 'Does not apply when'),
  },
  stage: {
    key: 'stage',
    type: 'choice',
    options: lifecycles,
    need: 'optional',
    label: bilingual('Skede', 'Stage'),
  },
  areas: {
    key: 'areas',
    type: 'choices',
    options: serviceAreas,
    need: 'optional',
    label: bilingual('Verksamhetsområde', 'Service area'),
  },
  value: {
    key: 'value',
    type: 'choice',
    options: lessonValues,
    need: 'optional',
    place: 'facts',
    label: bilingual('Betydelse', 'Weight'),
  },
} as const satisfies Readonly<Record<string, LeafField>>
