/** The people of the demo world: invented names, addresses that can never exist. */
import type { OrganisationRole } from '#app/domain/people/person.ts'
import type { OrganisationKey } from './organisations.ts'

interface DemoPerson {
  readonly name: string
  readonly title: string
  readonly belongs?: readonly [OrganisationKey, OrganisationRole]
  readonly isModerator?: true
  readonly isAdmin?: true
}

export const people = {
  anna: { name: 'Anna Lindqvist', title: 'Verksamhetsutvecklare', belongs: ['exempelby', 'editor'] },
  bo: { name: 'Bo Hedlund', title: 'Bygglovschef', belongs: ['exempelby', 'editor'] },
  cecilia: { name: 'Cecilia Norberg', title: 'Digitaliseringschef', belongs: ['exempelby', 'approver'] },
  gunnar: { name: 'Gunnar Ståhl', title: 'Systemförvaltare', belongs: ['exempelby', 'member'] },
  eva: { name: 'Eva Marklund', title: 'Utvecklare, kultur och omsorg', belongs: ['norrvik', 'editor'] },
  nils: { name: 'Nils Isaksson', title: 'Enhetschef, hemtjänst natt', belongs: ['norrvik', 'editor'] },
  ingrid: { name: 'Ingrid Wallin', title: 'Kommunchef', belongs: ['norrvik', 'approver'] },
  mehmet: { name: 'Mehmet Aydin', title: 'Projektledare', belongs: ['lindeborg', 'editor'] },
  sara: { name: 'Sara Lindgren', title: 'Controller', belongs: ['lindeborg', 'editor'] },
  karin: { name: 'Karin Sandell', title: 'Utvecklingschef', belongs: ['lindeborg', 'approver'] },
  amina: { name: 'Amina Warsame', title: 'VA-ingenjör', belongs: ['sjohult', 'editor'] },
  johan: { name: 'Johan Björk', title: 'Nämndsekreterare', belongs: ['sjohult', 'member'] },
  per: { name: 'Per Olofsson', title: 'Teknisk chef', belongs: ['sjohult', 'approver'] },
  oskar: { name: 'Oskar Nyberg', title: 'Bredbandskoordinator', belongs: ['ekmark', 'editor'] },
  lena: { name: 'Lena Kjellberg', title: 'Enhetschef', belongs: ['ekmark', 'approver'] },
  jenny: { name: 'Jenny Stenlund', title: 'Nätplanerare', belongs: ['stadsnat', 'editor'] },
  ulf: { name: 'Ulf Rydberg', title: 'Vd', belongs: ['stadsnat', 'approver'] },
  stig: { name: 'Stig Larsson', title: 'Kassör', belongs: ['granhojden', 'editor'] },
  birgitta: { name: 'Birgitta Östman', title: 'Ordförande', belongs: ['granhojden', 'approver'] },
  tomas: { name: 'Tomas Åkerlund', title: 'E-arkivarie', belongs: ['treaar', 'editor'] },
  helena: { name: 'Helena Fors', title: 'Förbundschef', belongs: ['treaar', 'approver'] },
  david: { name: 'David Öberg', title: 'Moderator', isModerator: true },
  maria: { name: 'Maria Engström', title: 'Moderator', belongs: ['ekmark', 'member'], isModerator: true },
  frida: { name: 'Frida Sundin', title: 'Administratör', isAdmin: true },
} as const satisfies Record<string, DemoPerson>

export type PersonKey = keyof typeof people

export function person(key: PersonKey): DemoPerson {
  return people[key]
}
