/**
 * Inserts updates into `draft_update` on its own connection, for many drafts in one statement, which also notifies the
 * other nodes. All updates are sent as one parameter that PostgreSQL splits, in base64: the driver would send them as
 * hexadecimal text, half as long again, which costs both sides more to write and to read.
 */
import { PostgresConnection } from '../postgres/connection.ts'

export interface DraftBytes {
  readonly draftId: string
  readonly data: Uint8Array
  readonly schemaVersion: number
}

export interface DraftWriter {
  /** Resolves when the rows are on disk, with the seq of each draft; drafts that do not exist are left out. */
  write(rows: readonly DraftBytes[]): Promise<ReadonlyMap<string, number>>
  close(): void
}

/** A commit takes a millisecond; after this long the connection or the disk has failed, and it is retried. */
const answerTimeoutMs = 10_000

const insert = `
  with sent as materialized (select decode($2, 'base64') as bytes),
  added as (
    insert into draft_update (draft_id, data, schema_version)
    select d, substring(bytes from f for l), v
      from sent, unnest($1::uuid[], $3::int[], $4::int[], $5::int[]) as u (d, f, l, v)
     where exists (select from cases where id = d)
    returning draft_id, seq
  )
  select string_agg(draft_id || ' ' || seq, ',') as written,
         pg_notify('draft_committed', $6 || ' ' || string_agg(draft_id || ' ' || seq, ',')) from added`

/** A notification holds 8,000 bytes: that is enough for this many drafts with their seqs. */
export const maxDraftsPerWrite = 120

/** `node` identifies this process in the notifications. */
export function openDraftWriter(url: string, node: string): DraftWriter {
  const connection = new PostgresConnection(url, {
    settings: {
      application_name: 'erfa drafts',
      statement_timeout: `${answerTimeoutMs}`,
      // whatever the cluster's setting is: an acknowledgement must mean that the update is on disk
      synchronous_commit: 'on',
    },
    answerTimeoutMs,
  })
  return {
    async write(rows) {
      const result = await connection.query<{ written: string | null }>(insert, [...toParameters(rows), node])
      return parseWritten(result.rows[0]?.written ?? '')
    },
    // ending the connection properly would wait for a response that may never come
    close: () => connection.destroy(),
  }
}

function toParameters(rows: readonly DraftBytes[]): string[] {
  let at = 1
  const starts: number[] = []
  for (const { data } of rows) {
    starts.push(at)
    at += data.length
  }
  const array = (values: readonly (string | number)[]) => `{${values.join()}}`
  return [
    array(rows.map(({ draftId }) => draftId)),
    Buffer.concat(rows.map(({ data }) => data)).toString('base64'),
    array(starts),
    array(rows.map(({ data }) => data.length)),
    array(rows.map(({ schemaVersion }) => schemaVersion)),
  ]
}

/** Parses "draft seq,draft seq", as the response and the notification have it. */
export function parseWritten(written: string): Map<string, number> {
  const seqs = new Map<string, number>()
  for (const pair of written.split(',')) {
    const [draftId = '', seq] = pair.split(' ')
    if (seq !== undefined) seqs.set(draftId, Number(seq))
  }
  return seqs
}
