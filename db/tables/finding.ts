import type { Generated } from 'kysely'
import type { RequiredTimestamp } from './columns.ts'

export interface SearchEntryTable {
  case_id: string
  version_id: string
  ordinal: number
  organisation_id: string
  organisation_name: string
  facets: string[]
  /** Its lexemes. */
  terms: string[]
  body: string
  title: string
  published_at: RequiredTimestamp
  quality: number
  analysis: number
}

export interface SearchSetTable {
  family: string
  term: string
  block: number
  cases: string
}

export interface SearchWordTable {
  lexeme: string
  written: string | null
  documents: number
}

export interface SearchPostingTable {
  lexeme: string
  block: number
  cases: Uint8Array
}

export interface SearchMissTable {
  day: Generated<string>
  words: string
  asked: Generated<number>
}

export interface SearchSynonymTable {
  id: Generated<string>
  sv: string[]
  en: string[]
  narrower: Generated<string[]>
  keys: Generated<string[]>
  asked: Generated<string[]>
  found: Generated<string[]>
  analysis: Generated<number>
  changed_at: Generated<Date>
  changed_by: string | null
}
