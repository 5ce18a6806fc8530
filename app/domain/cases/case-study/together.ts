import { both, type Section } from '#app/domain/cases/fields.ts'
import { collaborationForms, roles, userInvolvements } from '#app/domain/cases/taxonomies/work.ts'

export const crossFunctional: Section = {
  key: 'cross_functional',
  title: both('Tvärfunktionellt arbete', 'Cross-functional work'),
  intro: both(
    'Olika kompetenser behöver arbeta tillsammans och ha ett utpekat ansvar. Berätta vilka som var med, och med hur mycket tid.',
    'Different skills need to work together and be given a dedicated responsibility. Tell who took part, and with how much time.',
  ),
  fields: [
    {
      key: 'roles',
      type: 'rows',
      need: 'recommended',
      label: both('Roller', 'Roles'),
      help: both(
        'Minst två enheter, eller ett skäl till att det bara var en.',
        'At least two units, or a reason why there was only one.',
      ),
      one: both('roll', 'role'),
      named: 'unit',
      fields: [
        { key: 'role', type: 'choice', options: roles, need: 'publish', label: both('Roll', 'Role') },
        { key: 'unit', type: 'text', max: 120, need: 'publish', label: both('Enhet', 'Unit') },
        {
          key: 'share',
          type: 'number',
          min: 0,
          max: 100,
          unit: both('%', '%'),
          need: 'optional',
          label: both('Andel av tiden', 'Share of time'),
        },
      ],
    },
    {
      key: 'single_unit_reason',
      type: 'prose',
      max: 600,
      need: 'optional',
      label: both('Varför bara en enhet', 'Why only one unit'),
      help: both('Fyll i bara om en enda enhet deltog.', 'Fill in only if a single unit took part.'),
    },
    {
      key: 'responsible_function',
      type: 'text',
      max: 160,
      need: 'publish',
      label: both('Utpekat ansvar', 'Dedicated responsibility'),
      help: both(
        'Funktionen som höll i arbetet, inte en persons namn.',
        'The function that led the work, not a person’s name.',
      ),
    },
    {
      key: 'responsible_share',
      type: 'number',
      min: 0,
      max: 100,
      unit: both('%', '%'),
      need: 'recommended',
      label: both('Avsatt tid för ansvaret', 'Time set aside for it'),
    },
    {
      key: 'user_involvement',
      type: 'choices',
      options: userInvolvements,
      need: 'recommended',
      label: both('Hur användare medverkade', 'How users took part'),
    },
    {
      key: 'user_involvement_text',
      type: 'prose',
      max: 1000,
      need: 'optional',
      label: both('Mer om användarnas medverkan', 'More about how users took part'),
    },
  ],
}

export const collaboration: Section = {
  key: 'collaboration',
  title: both('Samverkan och erfarenhetsutbyte', 'Collaboration and exchange of experience'),
  intro: both(
    'Enheter har kommit olika långt. Berätta vilka ni lärde av och hur ni samarbetade.',
    'Units have come differently far. Tell whom you learned from and how you worked together.',
  ),
  fields: [
    {
      key: 'collaboration_form',
      type: 'choices',
      options: collaborationForms,
      need: 'recommended',
      facet: true,
      label: both('Samverkansform', 'Form of collaboration'),
    },
    {
      key: 'learned_from',
      type: 'rows',
      need: 'recommended',
      label: both('Byggde på', 'Built on'),
      help: both(
        'Ett fall här, en rapport eller någon annans arbete.',
        'A case here, a report or somebody else’s work.',
      ),
      one: both('källa', 'source'),
      named: 'name',
      fields: [
        { key: 'name', type: 'text', max: 200, need: 'publish', label: both('Namn', 'Name') },
        { key: 'link', type: 'text', max: 500, format: 'url', need: 'optional', label: both('Länk', 'Link') },
      ],
    },
  ],
}
