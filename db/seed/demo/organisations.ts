/** The organisations of the demo world. None of them exists, and every page says so. */

interface DemoOrganisation {
  readonly name: string
  readonly type: string
  /** as SKR would group it, for municipalities */
  readonly group?: string
  readonly population?: number
  readonly areaKm2?: number
  readonly contactRole: string
  /** The part of its mail addresses before ".example". */
  readonly domain: string
  /** In its address here, where the domain does not do. */
  readonly slug?: string
  readonly isTrusted?: true
}

export const organisations = {
  exempelby: {
    name: 'Exempelby kommun',
    type: 'municipality',
    group: 'C6',
    population: 24_800,
    areaKm2: 1_142,
    contactRole: 'Digitaliseringsenheten',
    domain: 'exempelby',
  },
  norrvik: {
    name: 'Norrviks kommun',
    type: 'municipality',
    group: 'C8',
    population: 6_900,
    areaKm2: 3_480,
    contactRole: 'Kommunstaben',
    domain: 'norrvik',
  },
  lindeborg: {
    name: 'Lindeborgs kommun',
    type: 'municipality',
    group: 'B3',
    population: 78_300,
    areaKm2: 986,
    contactRole: 'Utvecklingsavdelningen',
    domain: 'lindeborg',
    isTrusted: true,
  },
  sjohult: {
    name: 'Sjöhults kommun',
    type: 'municipality',
    group: 'C7',
    population: 13_400,
    areaKm2: 705,
    contactRole: 'Tekniska kontoret',
    domain: 'sjohult',
  },
  ekmark: {
    name: 'Region Ekmark',
    type: 'region',
    population: 212_000,
    areaKm2: 9_870,
    contactRole: 'Enheten för digital infrastruktur',
    domain: 'ekmark',
    slug: 'region-ekmark',
  },
  stadsnat: {
    name: 'Lindeborgs stadsnät AB',
    type: 'city_network',
    contactRole: 'Nät och drift',
    domain: 'lindeborgsstadsnat',
    slug: 'lindeborgs-stadsnat',
  },
  granhojden: {
    name: 'Granhöjdens byanät ekonomisk förening',
    type: 'village_fibre_association',
    contactRole: 'Styrelsen',
    domain: 'granhojdensbyanat',
    slug: 'granhojdens-byanat',
  },
  treaar: {
    name: 'Kommunalförbundet Tre Åar',
    type: 'municipal_association',
    contactRole: 'Gemensam digital service',
    domain: 'treaar',
    slug: 'tre-aar',
  },
} as const satisfies Record<string, DemoOrganisation>

export type OrganisationKey = keyof typeof organisations

export function organisation(key: OrganisationKey): DemoOrganisation {
  return organisations[key]
}
