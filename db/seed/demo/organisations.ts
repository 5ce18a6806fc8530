/** The organisations of the demo world. None of them exists, and every page says so. */

interface DemoOrganisation {
  readonly name: string
  readonly type: string
  /** as SKR would group it, for municipalities */
  readonly group?: string
  readonly population?: number
  readonly areaKm2?: number
  /** Per cent of the residents. */
  readonly outsideUrban?: number
  /** Per cent of the households, from 2019 to 2023. */
  readonly broadband?: { readonly passed: readonly number[]; readonly connected: readonly number[] }
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
    outsideUrban: 34.2,
    broadband: { passed: [71.4, 78, 84.6, 89.9, 93.1], connected: [48.2, 55.7, 62.9, 68.8, 72.4] },
    contactRole: 'Digitaliseringsenheten',
    domain: 'exempelby',
  },
  norrvik: {
    name: 'Norrviks kommun',
    type: 'municipality',
    group: 'C8',
    population: 6_900,
    areaKm2: 3_480,
    outsideUrban: 48.5,
    broadband: { passed: [52.3, 60.1, 68.8, 76.2, 81.5], connected: [38, 44.9, 52.1, 58.6, 63.7] },
    contactRole: 'Kommunstaben',
    domain: 'norrvik',
  },
  lindeborg: {
    name: 'Lindeborgs kommun',
    type: 'municipality',
    group: 'B3',
    population: 78_300,
    areaKm2: 986,
    outsideUrban: 14.8,
    broadband: { passed: [88, 91.2, 94, 95.9, 97.3], connected: [66.5, 70.3, 73.8, 76.6, 78.9] },
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
    outsideUrban: 41,
    broadband: { passed: [63.9, 70.5, 79.4, 86.7, 90.2], connected: [44.1, 50.8, 58, 64.9, 69.3] },
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
