/** SKR's grouping of municipalities, 2023. */
import { defineOptions } from '#app/domain/cases/fields.ts'

export const skrMainGroups = defineOptions({
  A: ['Storstäder och storstadsnära kommuner', 'Large cities and municipalities near large cities'],
  B: [
    'Större städer och kommuner nära större stad',
    'Medium-sized towns and municipalities near medium-sized towns',
  ],
  C: [
    'Mindre städer, tätorter och landsbygdskommuner',
    'Smaller towns, urban areas and rural municipalities',
  ],
})

export const skrGroups = defineOptions({
  A1: ['Storstäder', 'Large cities'],
  A2: ['Pendlingskommun nära storstad', 'Commuting municipality near a large city'],
  B3: ['Större stad', 'Medium-sized town'],
  B4: ['Pendlingskommun nära större stad', 'Commuting municipality near a medium-sized town'],
  B5: [
    'Lågpendlingskommun nära större stad',
    'Municipality with a low commuting rate near a medium-sized town',
  ],
  C6: ['Mindre stad eller tätort', 'Small town'],
  C7: ['Pendlingskommun nära mindre stad eller tätort', 'Commuting municipality near a small town'],
  C8: ['Landsbygdskommun', 'Rural municipality'],
  C9: ['Landsbygdskommun med besöksnäring', 'Rural municipality with a visitor industry'],
})
