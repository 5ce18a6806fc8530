import type { Section } from '#app/domain/cases/fields.ts'
import { unitKinds } from '#app/domain/cases/taxonomies/costs.ts'
import { bilingual } from '#app/domain/language.ts'
import { entries } from './cost-entries.ts'

export const costs = {
  key: 'costs',
  opensIn: ['in_operation', 'evaluated'],
  title: bilingual('Kostnads- och nyttokarta', 'Cost–benefit map'),
  intro: bilingual(
    'Kostnad och nytta uppstår sällan i samma enhet. Visa vem som betalar, vem som bär driften och vem som får nyttan.',
    'Costs and benefits seldom arise in the same unit. Show who pays, who carries the running cost and who gets the benefit.',
  ),
  fields: [
    {
      key: 'units',
      type: 'rows',
      need: 'recommended',
      takenAlong: true,
      titledBySection: true,
      shownWith: 'entries',
      label: bilingual('Enheter', 'Units'),
      help: bilingual(
        'Alla som betalar eller får nytta, också utanför den egna organisationen.',
        'Everyone who pays or benefits, outside your own organisation too.',
      ),
      one: bilingual('enhet', 'unit'),
      named: 'name',
      fields: [
        {
          key: 'name',
          type: 'text',
          max: 120,
          need: 'publish',
          takenAlong: true,
          label: bilingual('Namn', 'Name'),
          help: bilingual('Namnet så som enheten kallas hos er.', 'The name that the unit goes by with you.'),
        },
        {
          key: 'organisation',
          type: 'text',
          max: 160,
          suggest: 'organisations',
          need: 'optional',
          label: bilingual('Organisation', 'Organisation'),
          help: bilingual(
            'Fyll i om enheten hör till en annan organisation än er.',
            'Fill in if the unit belongs to another organisation than yours.',
          ),
        },
        {
          key: 'kind',
          type: 'choice',
          options: unitKinds,
          need: 'publish',
          takenAlong: true,
          label: bilingual('Typ', 'Type'),
          help: bilingual(
            'Avgör hur enheten grupperas i kartan.',
            'Decides how the unit is grouped in the map.',
          ),
        },
        {
          key: 'produces',
          type: 'flag',
          need: 'optional',
          takenAlong: true,
          label: bilingual('Producerar tjänsten', 'Produces the service'),
          help: bilingual(
            'Kryssa om enheten tar fram eller driver tjänsten.',
            'Tick if the unit makes or runs the service.',
          ),
        },
        {
          key: 'offers',
          type: 'flag',
          need: 'optional',
          takenAlong: true,
          label: bilingual('Erbjuder tjänsten', 'Offers the service'),
          help: bilingual(
            'Kryssa om enheten ger tjänsten till sina användare.',
            'Tick if the unit gives the service to its users.',
          ),
        },
        {
          key: 'uses',
          type: 'flag',
          need: 'optional',
          takenAlong: true,
          label: bilingual('Använder tjänsten', 'Uses the service'),
          help: bilingual(
            'Kryssa om enheten själv använder tjänsten.',
            'Tick if the unit uses the service itself.',
          ),
        },
      ],
    },
    entries,
  ],
} as const satisfies Section
