import type { Section } from '#app/domain/cases/fields.ts'
import { lessonFields } from '#app/domain/cases/lesson-fields.ts'
import { withResults } from '#app/domain/cases/taxonomies/case.ts'
import { riskTypes, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const risks = {
  key: 'risks',
  opensIn: ['pilot', 'roll_out', 'cancelled'],
  title: bilingual('Risker', 'Risks'),
  intro: bilingual(
    'Felinvestering, motstånd, brist på rätt resurser och övermäktiga initiativ minskar när man utgår från sin nivå. Vad mötte ni?',
    'Mis-investment, resistance, lack of the right resources and overpowering initiatives shrink when one starts from one’s level. What did you meet?',
  ),
  fields: [
    {
      key: 'risks',
      type: 'rows',
      need: 'publish',
      takenAlong: true,
      orElse: 'no_known_risks',
      titledBySection: true,
      label: bilingual('Risker och hur de möttes', 'Risks and how they were met'),
      help: bilingual(
        'De risker ni mötte, eller en kryssruta för att inga är kända.',
        'The risks you met, or a tick that none are known.',
      ),
      one: bilingual('risk', 'risk'),
      named: 'description',
      fields: [
        {
          key: 'type',
          type: 'choice',
          options: riskTypes,
          need: 'publish',
          takenAlong: true,
          facet: { name: 'risk' },
          label: bilingual('Typ av risk', 'Type of risk'),
          help: bilingual('Den typ som passar bäst.', 'The type that fits best.'),
        },
        {
          key: 'description',
          type: 'text',
          max: 200,
          need: 'recommended',
          label: bilingual('Risken i en mening', 'The risk in one sentence'),
          help: bilingual(
            'Vad som kunde hända, och med vilken följd.',
            'What could happen, and with what consequence.',
          ),
        },
        {
          key: 'happened',
          type: 'choice',
          options: yesPartlyNo,
          need: 'recommended',
          label: bilingual('Inträffade den?', 'Did it happen?'),
          help: bilingual('Delvis om den hann stoppas.', 'Partly if it was stopped in time.'),
        },
        {
          key: 'mitigation',
          type: 'rich',
          need: 'recommended',
          label: bilingual('Så möttes den', 'How it was met'),
          help: bilingual('Vad ni gjorde, eller hade velat göra.', 'What you did, or wish you had done.'),
        },
        {
          key: 'helped',
          type: 'choice',
          options: yesPartlyNo,
          need: 'recommended',
          label: bilingual('Hjälpte det?', 'Did it help?'),
          help: bilingual('Er bedömning i efterhand.', 'Your judgement afterwards.'),
        },
      ],
    },
    {
      key: 'no_known_risks',
      type: 'flag',
      need: 'optional',
      label: bilingual('Inga kända risker', 'No known risks'),
      help: bilingual('Kryssa bara om ni har letat.', 'Tick only if you have looked.'),
    },
  ],
} as const satisfies Section

export const results = {
  key: 'results',
  opensIn: ['in_operation', 'evaluated', 'cancelled'],
  title: bilingual('Resultat och lärdomar', 'Results and lessons'),
  intro: bilingual(
    'Det som blev som ni trodde, och det som inte blev det. Det andra är ofta mest värt för den som läser.',
    'What turned out as you thought, and what did not. The second is often worth most to a reader.',
  ),
  fields: [
    {
      key: 'result',
      type: 'rich',
      need: 'publish',
      needWhen: { key: 'lifecycle', in: withResults },
      label: bilingual('Resultat och effekter', 'Results and effects'),
      help: bilingual('Väntade och oväntade.', 'Expected and unexpected.'),
    },
    {
      key: 'lessons',
      type: 'rows',
      need: 'publish',
      label: bilingual('Lärdomar', 'Lessons'),
      help: bilingual(
        'Minst en; minst två om arbetet avbröts.',
        'At least one; at least two if the work was cancelled.',
      ),
      one: bilingual('lärdom', 'lesson'),
      named: 'headline',
      fields: Object.values(lessonFields),
    },
    {
      key: 'next_step',
      type: 'prose',
      max: 1000,
      need: 'recommended',
      label: bilingual('Nästa steg', 'Next step'),
      help: bilingual(
        'Vem gör vad. Det viktigaste är att fortsätta framåt.',
        'Who does what. What matters most is to keep moving.',
      ),
    },
    {
      key: 'next_step_date',
      type: 'date',
      need: 'recommended',
      shownWith: 'next_step',
      label: bilingual('När', 'When'),
      help: bilingual(
        'Dagen då nästa steg ska vara taget.',
        'The day by which the next step shall be taken.',
      ),
    },
    {
      key: 'followups',
      type: 'rows',
      need: 'recommended',
      label: bilingual('Planerad uppföljning', 'Planned follow-up'),
      help: bilingual(
        'Efter sex, tolv och tjugofyra månader, till exempel.',
        'After six, twelve and twenty-four months, for example.',
      ),
      one: bilingual('uppföljning', 'follow-up'),
      named: 'what',
      fields: [
        {
          key: 'date',
          type: 'date',
          need: 'publish',
          label: bilingual('Datum', 'Date'),
          help: bilingual('Dagen då ni följer upp.', 'The day when you follow up.'),
        },
        {
          key: 'what',
          type: 'text',
          max: 200,
          need: 'optional',
          label: bilingual('Vad som följs upp', 'What is followed up'),
          help: bilingual(
            'Det mål eller värde som ni tittar på då.',
            'The goal or value that you look at then.',
          ),
        },
      ],
    },
  ],
} as const satisfies Section
