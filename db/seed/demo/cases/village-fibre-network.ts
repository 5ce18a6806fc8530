import type { Written } from '../author.ts'

/** How the network was built and paid for. What it cost in all is in the cost–benefit map of the case. */
export const network: Written = {
  network_role: ['network_owner', 'village_network'],
  network_form: 'village_association',
  infrastructure: ['access_network'],
  investment_model: 'community',
  business_model: ['open_network'],
  financing: ['rural_programme', 'connection_fee', 'loan'],
  access_technology: ['fibre'],
  settlement: ['outside'],
  coverage_measure: 'homes_passed',
  coverage_before: 0,
  coverage_after: 100,
  premises_passed: 312,
  premises_connected: 281,
  take_up: 90,
  cost_per_passed: 28_550,
  cost_per_connected: 31_700,
  connection_fee: 22_500,
  robustness: ['robust_fibre'],
}
