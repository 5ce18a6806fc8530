/** What kind of organisation it is. Municipalities and regions are there from the start; an administrator adds others. */
import { defineOptions } from '#app/domain/cases/fields.ts'

export const organisationTypes = defineOptions({
  municipality: ['Kommun', 'Municipality'],
  region: ['Region', 'Region'],
  state_agency: ['Statlig myndighet', 'Government agency'],
  county_board: ['Länsstyrelse', 'County administrative board'],
  municipal_association: ['Kommunalförbund', 'Local federation'],
  municipal_company: ['Kommunalt bolag', 'Municipal company'],
  city_network: ['Stadsnäts- eller bredbandsbolag', 'City network or broadband company'],
  energy_company: ['Energibolag', 'Energy company'],
  village_fibre_association: ['Byanätsförening', 'Village fibre association'],
  regional_company: ['Regionalt nät- eller utvecklingsbolag', 'Regional network or development company'],
  skr_group: ['SKR-koncernen (SKR, Inera, Adda)', 'SALAR group (SKR, Inera, Adda)'],
  university: ['Universitet, högskola eller institut', 'University or research institute'],
  non_profit: ['Ideell förening', 'Non-profit association'],
  supplier: ['Leverantör', 'Supplier'],
  international: ['EU eller internationell', 'EU or international'],
})

/** Their codes, counties and groups come with the files in db/seed and are not written by hand. */
export const seededTypes: readonly string[] = ['municipality', 'region']
