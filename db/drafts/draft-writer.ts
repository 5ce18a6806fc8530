/**
 * Inserts updates into `draft_update` on its own connection, for many drafts in one statement, which also notifies the
 * other nodes. All updates are sent as one binary parameter that PostgreSQL splits: an array of bytea would be sent as
 * hexadecimal text, twice the size.
 */
import { Socket } from 'node:net'
import pg from 'pg'

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
const connectTimeoutMs = 5_000

const insert = {
  name: 'append drafts',
  text: `
    with added as (
      insert into draft_update (draft_id, data, schema_version)
      select d, substring($2::bytea from f for l), v
        from unnest($1::uuid[], $3::int[], $4::int[], $5::int[]) as u (d, f, l, v)
       where exists (select from cases where id = d)
      returning draft_id, seq
    )
    select string_agg(draft_id || ' ' || seq, ',') as written,
           pg_notify('draft_committed', $6 || ' ' || string_agg(draft_id || ' ' || seq, ',')) from added`,
}

/** A notification holds 8,000 bytes: that is enough for this many drafts with their seqs. */
export const maxDraftsPerWrite = 120

/** `node` identifies this process in the notifications. */
export async function openDraftWriter(url: string, node: string): Promise<DraftWriter> {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'erfa drafts',
    keepAlive: true,
    stream: () => socket,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerTimeoutMs,
    statement_timeout: answerTimeoutMs,
    // whatever the cluster's setting is: an acknowledgement must mean that the update is on disk
    options: '-c synchronous_commit=on',
  })
  // the running query is rejected as well, and its caller handles the error
  client.on('error', () => {})
  await client.connect()
  return {
    async write(rows) {
      const { rows: answer } = await client.query<{ written: string | null }>({
        ...insert,
        values: [...toParameters(rows), node],
      })
      return parseWritten(answer[0]?.written ?? '')
    },
    // ending the connection properly would wait for a response that may never come
    close: () => void socket.destroy(),
  }
}

function toParameters(rows: readonly DraftBytes[]): (string | Buffer)[] {
  let at = 1
  const starts: number[] = []
  for (const { data } of rows) {
    starts.push(at)
    at += data.length
  }
  const array = (values: readonly (string | number)[]) => `{${values.join()}}`
  return [
    array(rows.map(({ draftId }) => draftId)),
    Buffer.concat(rows.map(({ data }) => data)),
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
