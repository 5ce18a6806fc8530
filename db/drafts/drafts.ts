/** Drafts as rows: a snapshot and what was written since. Free functions; none of them needs a running sync server. */
import { sql } from 'kysely'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { BadUpdate } from '#app/yjs/byte-reader.ts'
import { join } from '#app/yjs/merge.ts'
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

/** What is written into `draft_update.data`. */
export function packed(updates: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

function unpacked(data: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(data)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}

/** Both in one statement: between two, a compaction could move rows into the snapshot, and they would be in neither. */
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

/** Some rows of some drafts; one that was compacted meanwhile is not among them. */
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

/** The updates that make up the draft, in an order that any Y.Doc can take them in. */
export function updatesIn(rows: DraftRows): Uint8Array[] {
  const since = rows.updates.flatMap(({ data }) => unpacked(data))
  return rows.snapshot ? [rows.snapshot.data, ...since] : since
}

export function updatesInRow(row: DraftRow): Uint8Array[] {
  return unpacked(row.data)
}

/** The newest schema that anything in the draft was written with. */
export function schemaVersionOf(rows: DraftRows): number {
  return Math.max(1, rows.snapshot?.schemaVersion ?? 1, ...rows.updates.map((row) => row.schemaVersion))
}

/** Everything committed so far, as one update. */
export async function loadState(db: Db, draftId: string): Promise<Uint8Array> {
  return joined(updatesIn(await readRows(db, draftId)))
}

/** Everything committed so far, as a document of its own: whatever is done to it stays there. */
export async function loadDocument(db: Db, draftId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const updates = updatesIn(await readRows(db, draftId))
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** All updates as one. */
export function joined(updates: readonly Uint8Array[]): Uint8Array {
  try {
    return join(updates)
  } catch (problem) {
    if (!(problem instanceof BadUpdate)) throw problem
    // a backup that was put together by hand may lack a part: Yjs keeps what hangs in the air
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    return Y.encodeStateAsUpdate(doc)
  }
}
