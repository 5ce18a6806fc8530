import { both, type LeafField, type Section } from '#app/domain/cases/fields.ts'
import { lessonKinds, lessonValues, lifecycles } from '#app/domain/cases/taxonomies/case.ts'
import { serviceAreas } from '#app/domain/cases/taxonomies/service-areas.ts'
import { riskTypes, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'

export const risks: Section = {
  key: 'risks',
  title: both('Risker', 'Risks'),
  intro: both(
    'Felinvestering, motstånd, brist på rätt resurser och övermäktiga initiativ minskar när man utgår från sin nivå. Vad mötte ni?',
    'Mis-investment, resistance, lack of the right resources and overpowering initiatives shrink when one starts from one’s level. What did you meet?',
  ),
  fields: [
    {
      key: 'risks',
      type: 'rows',
      need: 'recommended',
      label: both('Risker och hur de möttes', 'Risks and how they were met'),
      one: both('risk', 'risk'),
      named: 'description',
      fields: [
        {
          key: 'type',
          type: 'choice',
          options: riskTypes,
          need: 'publish',
          facet: true,
          label: both('Slag av risk', 'Kind of risk'),
        },
        {
          key: 'description',
          type: 'text',
          max: 200,
          need: 'recommended',
          label: both('Risken i en mening', 'The risk in one sentence'),
        },
        {
          key: 'happened',
          type: 'choice',
          options: yesPartlyNo,
          need: 'recommended',
          label: both('Inträffade den?', 'Did it happen?'),
        },
        {
          key: 'mitigation',
          type: 'rich',
          need: 'recommended',
          label: both('Så möttes den', 'How it was met'),
        },
        {
          key: 'helped',
          type: 'choice',
          options: yesPartlyNo,
          need: 'recommended',
          label: both('Hjälpte det?', 'Did it help?'),
        },
      ],
    },
    {
      key: 'no_known_risks',
      type: 'flag',
      need: 'optional',
      label: both('Inga kända risker', 'No known risks'),
    },
  ],
}

/** The five fields of a lesson and what may be added; the same in a case study and standing alone. */
export const lessonFields: readonly LeafField[] = [
  {
    key: 'kind',
    type: 'choice',
    options: lessonKinds,
    need: 'publish',
    facet: true,
    label: both('Slag av lärdom', 'Kind of lesson'),
  },
  {
    key: 'headline',
    type: 'text',
    max: 140,
    need: 'publish',
    label: both('Lärdomen i en mening', 'The lesson in one sentence'),
  },
  {
    key: 'what_happened',
    type: 'prose',
    max: 4000,
    need: 'publish',
    label: both('Vad hände, och var', 'What happened, and where'),
  },
  {
    key: 'cause',
    type: 'prose',
    max: 2000,
    need: 'recommended',
    label: both('Varför blev det så', 'Why it turned out so'),
  },
  { key: 'recommendation', type: 'prose', max: 2000, need: 'publish', label: both('Gör så här', 'Do this') },
  {
    key: 'applies_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: both('Gäller när', 'Applies when'),
  },
  {
    key: 'does_not_apply_when',
    type: 'prose',
    max: 1000,
    need: 'recommended',
    label: both('Gäller inte när', 'Does not apply when'),
  },
  { key: 'stage', type: 'choice', options: lifecycles, need: 'optional', label: both('Skede', 'Stage') },
  {
    key: 'areas',
    type: 'choices',
    options: serviceAreas,
    need: 'optional',
    label: both('Verksamhetsområde', 'Service area'),
  },
  {
    key: 'value',
    type: 'choice',
    options: lessonValues,
    need: 'optional',
    label: both('Betydelse', 'Weight'),
  },
]

export const results: Section = {
  key: 'results',
  title: both('Resultat och lärdomar', 'Results and lessons'),
  intro: both(
    'Det som blev som ni trodde, och det som inte blev det. Det andra är ofta mest värt för den som läser.',
    'What turned out as you thought, and what did not. The second is often worth most to a reader.',
  ),
  fields: [
    {
      key: 'result',
      type: 'rich',
      need: 'publish',
      label: both('Resultat och effekter', 'Results and effects'),
      help: both('Väntade och oväntade.', 'Expected and unexpected.'),
    },
    {
      key: 'lessons',
      type: 'rows',
      need: 'publish',
      label: both('Lärdomar', 'Lessons'),
      help: both(
        'Minst en; minst två om arbetet avbröts.',
        'At least one; at least two if the work was cancelled.',
      ),
      one: both('lärdom', 'lesson'),
      named: 'headline',
      fields: lessonFields,
    },
    {
      key: 'next_step',
      type: 'prose',
      max: 1000,
      need: 'recommended',
      label: both('Nästa steg', 'Next step'),
      help: both(
        'Vem gör vad. Det viktigaste är att fortsätta framåt.',
        'Who does what. What matters most is to keep moving.',
      ),
    },
    { key: 'next_step_date', type: 'date', need: 'recommended', label: both('När', 'When') },
    {
      key: 'followups',
      type: 'rows',
      need: 'recommended',
      label: both('Planerad uppföljning', 'Planned follow-up'),
      help: both(
        'Efter sex, tolv och tjugofyra månader, till exempel.',
        'After six, twelve and twenty-four months, for example.',
      ),
      one: both('uppföljning', 'follow-up'),
      named: 'what',
      fields: [
        { key: 'date', type: 'date', need: 'publish', label: both('Datum', 'Date') },
        {
          key: 'what',
          type: 'text',
          max: 200,
          need: 'optional',
          label: both('Vad som följs upp', 'What is followed up'),
        },
      ],
    },
  ],
}
