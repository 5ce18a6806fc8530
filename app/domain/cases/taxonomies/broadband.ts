import { defineOptions } from '#app/domain/cases/fields.ts'

export const networkRoles = defineOptions({
  network_owner: ['Nätägare', 'Network owner'],
  communications_operator: ['Kommunikationsoperatör', 'Communications operator'],
  service_provider: ['Tjänsteleverantör', 'Service provider'],
  village_network: ['Områdesnät eller byanät', 'Village fibre association'],
  funder: ['Stödgivare', 'Funder'],
})

export const networkForms = defineOptions({
  administration: ['Förvaltning', 'Administration'],
  energy_company: ['Energibolag', 'Energy company'],
  city_network_company: ['Stadsnätsbolag', 'City network company'],
  regional_company: ['Regionalt bolag', 'Regional company'],
  village_association: ['Byanätsförening', 'Village association'],
  private: ['Privat', 'Private'],
})

export const infrastructureTypes = defineOptions({
  backbone: ['Stomnät', 'Backbone'],
  area_network: ['Ortssammanbindande nät', 'Area network'],
  access_network: ['Accessnät', 'Access network'],
  ducts: ['Kanalisation', 'Ducts'],
})

export const investmentModels = defineOptions({
  public_owned: ['Offentligt ägt och drivet', 'Publicly owned and run'],
  public_outsourced: ['Offentligt ägt, drift på entreprenad', 'Publicly owned, run by contract'],
  joint_venture: ['Gemensamt ägt', 'Joint venture'],
  private_subsidised: ['Privat med stöd', 'Private with support'],
  community: ['Ägt av de boende', 'Owned by the community'],
})

export const businessModels = defineOptions({
  open_network: ['Öppet nät', 'Open network'],
  vertical: ['Vertikalt integrerat', 'Vertically integrated'],
  dark_fibre: ['Svartfiber', 'Dark fibre'],
  capacity: ['Kapacitet', 'Capacity'],
})

export const financings = defineOptions({
  own_funds: ['Egna medel', 'Own funds'],
  pts_support: ['PTS-stöd', 'Support from PTS'],
  rural_programme: ['Landsbygdsprogram', 'Rural programme'],
  erdf: ['Europeiska regionala utvecklingsfonden', 'European Regional Development Fund'],
  connection_fee: ['Anslutningsavgift', 'Connection fee'],
  loan: ['Lån', 'Loan'],
})

export const accessTechnologies = defineOptions({
  fibre: ['Fiber', 'Fibre'],
  fwa: ['Fast radioaccess', 'Fixed wireless access'],
  hfc: ['Kabel-tv-nät', 'Hybrid fibre-coaxial'],
  xdsl: ['xDSL', 'xDSL'],
  mobile: ['4G eller 5G', '4G or 5G'],
  satellite: ['Satellit', 'Satellite'],
})

export const settlementTypes = defineOptions({
  urban: ['Tätort', 'Urban area'],
  village: ['Småort', 'Village'],
  outside: ['Utanför tät- och småort', 'Outside urban areas and villages'],
})

/** Homes passed and homes connected are never compared with each other. */
export const coverageMeasures = defineOptions({
  homes_passed: ['Möjlighet att ansluta (homes passed)', 'Homes passed'],
  homes_connected: ['Anslutna (homes connected)', 'Homes connected'],
})

export const robustnessMeasures = defineOptions({
  robust_fibre: ['Robust fiber', 'Robust fibre'],
  redundancy: ['Redundanta vägar', 'Redundant routes'],
  reserve_power: ['Reservkraft', 'Reserve power'],
  none: ['Inga särskilda åtgärder', 'No special measures'],
})
