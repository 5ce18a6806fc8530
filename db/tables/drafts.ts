import type { ColumnType, Generated } from 'kysely'
import type { BigInt8, GeneratedBigInt8, Timestamp } from './columns.ts'

export interface DraftUpdateTable {
  seq: GeneratedBigInt8
  draft_id: string
  data: Uint8Array
  schema_version: Generated<number>
  at: Timestamp
}

export interface DraftSnapshotTable {
  draft_id: string
  seq: BigInt8
  state: Uint8Array
  schema_version: number
  at: Timestamp
}

export interface DraftClientTable {
  draft_id: string
  client_id: BigInt8
  person_id: string
  at: Timestamp
}

export interface DraftCheckpointTable {
  id: Generated<string>
  draft_id: string
  seq: BigInt8
  state: Uint8Array
  title: Generated<string>
  reason: Generated<string>
  name: Generated<string>
  people: ColumnType<string[], string[] | undefined, string[]>
  at: Timestamp
}
