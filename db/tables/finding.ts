import type { Generated } from 'kysely'
import type { RequiredTimestamp } from './columns.ts'

export interface SearchEntryTable {
  case_id: string
  version_id: string
  ordinal: number
  organisation_id: string
  organisation_name: string
  facets: string[]
  /** As tsvector's own text. */
  lexemes: string
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
  common: Generated<boolean>
}
