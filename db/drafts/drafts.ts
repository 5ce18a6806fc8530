/** Drafts as rows: a snapshot and the updates since. These functions work without a running sync server. */
import { sql } from 'kysely'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Db } from '#db/connect.ts'

export interface DraftRow {
  readonly seq: number
  readonly data: Uint8Array
  readonly schemaVersion: number
}

export interface DraftRows {
  readonly snapshot: DraftRow | null
  readonly updates: readonly DraftRow[]
}

/** Encodes updates for `draft_update.data`. */
export function packUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function unpackUpdates(data: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(data)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}

/** One statement, because a compaction between two could move rows into the snapshot after it was read. */
export async function readRows(db: Db, draftId: string): Promise<DraftRows> {
  const { rows } = await sql<{ seq: string; data: Uint8Array; version: number; snapshot: boolean }>`
    select seq, state as data, schema_version as version, true as snapshot
      from draft_snapshot where draft_id = ${draftId}
    union all
    select seq, data, schema_version, false from draft_update where draft_id = ${draftId}
    order by snapshot desc, seq`.execute(db)
  const found = rows.map((row) => ({
    seq: Number(row.seq),
    data: row.data,
    schemaVersion: row.version,
    snapshot: row.snapshot,
  }))
  return {
    snapshot: found.find((row) => row.snapshot) ?? null,
    updates: found.filter((row) => !row.snapshot),
  }
}

/** The rows with these seqs; those that have been compacted are left out. */
export async function readUpdates(
  db: Db,
  wanted: readonly { draftId: string; seq: number }[],
): Promise<(DraftRow & { draftId: string })[]> {
  const drafts = wanted.map(({ draftId }) => draftId)
  const seqs = wanted.map(({ seq }) => seq)
  const { rows } = await sql<{ draft_id: string; seq: string; data: Uint8Array; schema_version: number }>`
    select draft_id, seq, data, schema_version
      from draft_update join unnest(${drafts}::uuid[], ${seqs}::bigint[]) as wanted (d, s)
        on draft_id = d and seq = s
    order by seq`.execute(db)
  return rows.map((row) => ({
    draftId: row.draft_id,
    seq: Number(row.seq),
    data: row.data,
    schemaVersion: row.schema_version,
  }))
}

/** The updates that make up the draft, each after those it depends on. */
export function updatesOfDraft(rows: DraftRows): Uint8Array[] {
  const since = rows.updates.flatMap(({ data }) => unpackUpdates(data))
  return rows.snapshot ? [rows.snapshot.data, ...since] : since
}

export function updatesOf(row: DraftRow): Uint8Array[] {
  return unpackUpdates(row.data)
}

/** The newest schema version that any part of the draft was written with. */
export function schemaVersionOf(rows: DraftRows): number {
  return Math.max(1, rows.snapshot?.schemaVersion ?? 1, ...rows.updates.map((row) => row.schemaVersion))
}
