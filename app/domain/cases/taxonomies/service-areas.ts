import { defineOptions } from '#app/domain/cases/fields.ts'

/** The twenty service areas, in the order of a municipal budget. */
export const serviceAreas = defineOptions({
  governance: ['Ledning, styrning och demokrati', 'Governance and democracy'],
  support: ['Verksamhetsstöd', 'Support functions'],
  contact_centre: ['Medborgarservice och kontaktcenter', 'Citizen service and contact centre'],
  planning: ['Samhällsbyggnad, plan och bygg', 'Planning and building'],
  environment: ['Miljö och hälsoskydd', 'Environment and health protection'],
  broadband: ['Bredband och digital infrastruktur', 'Broadband and digital infrastructure'],
  streets: ['Gata, trafik och park', 'Streets, traffic and parks'],
  utilities: ['Vatten, avfall och energi', 'Water, waste and energy'],
  preschool: ['Förskola', 'Preschool'],
  compulsory_school: ['Grundskola och fritidshem', 'Compulsory school and after-school'],
  upper_secondary: ['Gymnasium och vuxenutbildning', 'Upper secondary and adult education'],
  elderly_care: ['Äldreomsorg', 'Elderly care'],
  disability: ['Funktionsstöd', 'Disability services'],
  social_services: ['Individ- och familjeomsorg', 'Social services'],
  labour_market: ['Arbetsmarknad och integration', 'Labour market and integration'],
  health_care: ['Hälso- och sjukvård', 'Health care'],
  culture: ['Kultur, fritid och bibliotek', 'Culture, leisure and libraries'],
  business: ['Näringsliv och besöksnäring', 'Business and visitor industry'],
  rescue: ['Räddning, beredskap och civilt försvar', 'Rescue, preparedness and civil defence'],
  regional: ['Regional utveckling och kollektivtrafik', 'Regional development and public transport'],
})
