/** Values of the cost–benefit map: costs and gains arise in different units. */
import { defineOptions } from '#app/domain/cases/fields.ts'

export const unitKinds = defineOptions({
  administration: ['Förvaltning', 'Administration'],
  unit: ['Avdelning eller enhet', 'Department or unit'],
  company: ['Bolag', 'Company'],
  region: ['Region', 'Region'],
  state: ['Stat', 'State'],
  other_municipality: ['Annan kommun', 'Another municipality'],
  residents: ['Invånare', 'Residents'],
  businesses: ['Företag', 'Businesses'],
  supplier: ['Leverantör', 'Supplier'],
})

export const entryKinds = defineOptions({
  investment: ['Investering', 'Investment'],
  implementation: ['Införandekostnad', 'Implementation cost'],
  running_cost: ['Löpande kostnad', 'Running cost'],
  gain: ['Nytta', 'Benefit'],
})

export const gainKinds = defineOptions({
  efficiency: ['Effektivitet', 'Efficiency'],
  quality: ['Kvalitet', 'Quality'],
  revenue: ['Ökad intäkt', 'Revenue'],
  avoided_cost: ['Undviken kostnad', 'Avoided cost'],
  environment: ['Miljö', 'Environment'],
  accessibility: ['Tillgänglighet och likvärdighet', 'Accessibility and equity'],
  attractiveness: ['Attraktionskraft', 'Attractiveness'],
  innovation: ['Innovation', 'Innovation'],
})

export const realisations = defineOptions({
  money: ['Realiserad i pengar', 'Realised in money'],
  freed_resources: ['Frigjord tid eller resurs', 'Freed time or resources'],
  valued_not_realised: ['Värderad men inte realiserad', 'Valued, not realised'],
  not_valued: ['Inte värderad', 'Not valued'],
})

export const recurrences = defineOptions({
  one_time: ['Engång', 'One-time'],
  annual: ['Årligen', 'Annual'],
  per_case: ['Per ärende', 'Per case'],
})

export const bases = defineOptions({
  estimated: ['Uppskattad', 'Estimated'],
  calculated: ['Beräknad', 'Calculated'],
  measured: ['Uppmätt', 'Measured'],
  audited: ['Reviderad', 'Audited'],
})

export const compensations = defineOptions({
  central_funding: ['Central finansiering', 'Central funding'],
  reallocated_budget: ['Omfördelad budget', 'Re-allocated budget'],
  internal_price: ['Avgift eller internpris', 'Fee or internal price'],
  none: ['Ingen', 'None'],
})

export const visibilities = defineOptions({
  public: ['Publik', 'Public'],
  band_only: ['Endast intervall', 'Band only'],
  signed_in: ['Endast inloggade', 'Signed-in readers only'],
})
