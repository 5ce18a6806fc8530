import type { Section } from '#app/domain/cases/fields.ts'
import { collaborationForms, roles, userInvolvements } from '#app/domain/cases/taxonomies/work.ts'
import { bilingual } from '#app/domain/language.ts'

export const crossFunctional = {
  key: 'cross_functional',
  opensIn: ['roll_out'],
  title: bilingual('Tvärfunktionellt arbete', 'Cross-functional work'),
  intro: bilingual(
    'Olika kompetenser behöver arbeta tillsammans och ha ett utpekat ansvar. Berätta vilka som var med, och med hur mycket tid.',
    'Different skills need to work together and be given a dedicated responsibility. Tell who took part, and with how much time.',
  ),
  fields: [
    {
      key: 'roles',
      type: 'rows',
      need: 'publish',
      takenAlong: true,
      orElse: 'single_unit_reason',
      label: bilingual('Roller', 'Roles'),
      help: bilingual(
        'Minst två enheter, eller ett skäl till att det bara var en.',
        'At least two units, or a reason why there was only one.',
      ),
      one: bilingual('roll', 'role'),
      named: 'unit',
      fields: [
        {
          key: 'role',
          type: 'choice',
          options: roles,
          need: 'publish',
          takenAlong: true,
          label: bilingual('Roll', 'Role'),
          help: bilingual(
            'Vad personen eller gruppen svarade för.',
            'What the person or group was responsible for.',
          ),
        },
        {
          key: 'unit',
          type: 'text',
          max: 120,
          need: 'publish',
          label: bilingual('Enhet', 'Unit'),
          help: bilingual(
            'Förvaltningen eller avdelningen, inte personens namn.',
            'The department or division, not the person’s name.',
          ),
        },
        {
          key: 'share',
          type: 'number',
          min: 0,
          max: 100,
          unit: bilingual('%', '%'),
          need: 'optional',
          label: bilingual('Andel av tiden', 'Share of time'),
          help: bilingual(
            'Ungefärlig andel av en heltid medan arbetet pågick.',
            'Rough share of full time while the work went on.',
          ),
        },
      ],
    },
    {
      key: 'single_unit_reason',
      type: 'prose',
      max: 600,
      need: 'optional',
      label: bilingual('Varför bara en enhet', 'Why only one unit'),
      help: bilingual('Fyll i bara om en enda enhet deltog.', 'Fill in only if a single unit took part.'),
    },
    {
      key: 'responsible_function',
      type: 'text',
      max: 160,
      need: 'publish',
      label: bilingual('Utpekat ansvar', 'Dedicated responsibility'),
      help: bilingual(
        'Funktionen som höll i arbetet, inte en persons namn.',
        'The function that led the work, not a person’s name.',
      ),
    },
    {
      key: 'responsible_share',
      type: 'number',
      min: 0,
      max: 100,
      unit: bilingual('%', '%'),
      need: 'recommended',
      label: bilingual('Avsatt tid för ansvaret', 'Time set aside for it'),
      help: bilingual(
        'Andel av en heltid som var avsatt för den som höll ihop arbetet.',
        'Share of full time set aside for whoever led the work.',
      ),
    },
    {
      key: 'user_involvement',
      type: 'choices',
      options: userInvolvements,
      need: 'recommended',
      label: bilingual('Hur användare medverkade', 'How users took part'),
      help: bilingual(
        'Alla sätt som användare var med på, från behov till införande.',
        'Every way in which users took part, from needs to roll-out.',
      ),
    },
    {
      key: 'user_involvement_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: bilingual('Mer om användarnas medverkan', 'More about how users took part'),
      help: bilingual(
        'Vad de ändrade, och vad ni hade missat utan dem.',
        'What they changed, and what you would have missed without them.',
      ),
    },
  ],
} as const satisfies Section

export const collaboration = {
  key: 'collaboration',
  title: bilingual('Samverkan och erfarenhetsutbyte', 'Collaboration and exchange of experience'),
  intro: bilingual(
    'Organisationer har kommit olika långt. Berätta vilka ni lärde av och hur ni samarbetade.',
    'Some organisations have come further than others. Tell whom you learned from and how you worked together.',
  ),
  fields: [
    {
      key: 'collaboration_form',
      type: 'choices',
      options: collaborationForms,
      need: 'recommended',
      facet: true,
      label: bilingual('Samverkansform', 'Form of collaboration'),
      help: bilingual('Alla former som användes under arbetet.', 'Every form that was used during the work.'),
    },
    {
      key: 'learned_from',
      type: 'rows',
      need: 'recommended',
      label: bilingual('Byggde på', 'Built on'),
      help: bilingual(
        'Ett fall här, en rapport eller någon annans arbete.',
        'A case study here, a report or somebody else’s work.',
      ),
      one: bilingual('källa', 'source'),
      named: 'name',
      fields: [
        {
          key: 'name',
          type: 'text',
          max: 200,
          need: 'publish',
          label: bilingual('Namn', 'Name'),
          help: bilingual(
            'Rapportens, fallets eller organisationens namn.',
            'The name of the report, the case or the organisation.',
          ),
        },
        {
          key: 'link',
          type: 'text',
          max: 500,
          format: 'url',
          need: 'optional',
          search: 'never',
          label: bilingual('Länk', 'Link'),
          help: bilingual(
            'Adressen till källan, om den finns på nätet.',
            'The address of the source, if it is on the web.',
          ),
        },
      ],
    },
  ],
} as const satisfies Section
