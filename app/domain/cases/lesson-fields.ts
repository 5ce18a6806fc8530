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
    help: bilingual(
      'Det som ni vill att andra gör efteråt avgör.',
      'What you want others to do afterwards decides.',
    ),
  },
  headline: {
    key: 'headline',
    type: 'text',
    max: 140,
    need: 'publish',
    search: 'summary',
    label: bilingual('Lärdomen i en mening', 'The lesson in one sentence'),
    help: bilingual(
      'Så att den går att förstå utan resten.',
      'So that it can be understood without the rest.',
    ),
  },
  what_happened: {
    key: 'what_happened',
    type: 'prose',
    max: 4000,
    need: 'publish',
    label: bilingual('Vad hände, och var', 'What happened, and where'),
    help: bilingual('Det som hände, i den ordning det hände.', 'What happened, in the order it happened.'),
  },
  cause: {
    key: 'cause',
    type: 'prose',
    max: 2000,
    need: 'recommended',
    label: bilingual('Varför blev det så', 'Why it turned out so'),
    help: bilingual(
      'Det som ni tror låg bakom, även om ni inte är säkra.',
      'What you think lay behind it, even if you are not sure.',
    ),
  },
  recommendation: {
    key: 'recommendation',
    type: 'prose',
    max: 2000,
    need: 'publish',
    label: bilingual('Gör så här', 'Do this'),
    help: bilingual(
      'Ett råd som någon annan kan följa i morgon.',
      'Advice that somebody else can follow tomorrow.',
    ),
  },
  applies_when: {
    key: 'applies_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: bilingual('Gäller när', 'Applies when'),
    help: bilingual(
      'Det som måste vara likt för att rådet ska fungera.',
      'What must be alike for the advice to work.',
    ),
  },
  does_not_apply_when: {
    key: 'does_not_apply_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: bilingual('Gäller inte när', 'Does not apply when'),
    help: bilingual('Det som skulle göra rådet fel.', 'What would make the advice wrong.'),
  },
  stage: {
    key: 'stage',
    type: 'choice',
    options: lifecycles,
    need: 'optional',
    label: bilingual('Skede', 'Stage'),
    help: bilingual('Det skede då lärdomen gjordes.', 'The stage in which the lesson was learned.'),
  },
  areas: {
    key: 'areas',
    type: 'choices',
    options: serviceAreas,
    need: 'optional',
    label: bilingual('Verksamhetsområde', 'Service area'),
    help: bilingual('Där lärdomen är till nytta.', 'Where the lesson is of use.'),
  },
  value: {
    key: 'value',
    type: 'choice',
    options: lessonValues,
    need: 'optional',
    place: 'facts',
    label: bilingual('Betydelse', 'Importance'),
    help: bilingual(
      'Hur mycket den hade förändrat om ni hade vetat den från början.',
      'How much it would have changed had you known it from the beginning.',
    ),
  },
} as const satisfies Readonly<Record<string, LeafField>>

/** When the advice holds, and when it does not. */
export const limitKeys = [
  'applies_when',
  'does_not_apply_when',
] as const satisfies readonly (keyof typeof lessonFields)[]
