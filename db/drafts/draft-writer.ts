/**
 * The one way updates get into `draft_update`: on a connection of its own, many drafts in one statement, and told to
 * the other nodes in the same breath. All bytes travel as one binary parameter, which Postgres cuts up: an array of
 * bytea would be sent as hexadecimal text, twice the size.
 */
import { Socket } from 'node:net'
import pg from 'pg'

export interface DraftBytes {
  readonly draftId: string
  readonly data: Uint8Array
  readonly schemaVersion: number
}

export interface DraftWriter {
  /** Resolves when all of it is on disk, with the seq of each draft; a draft that does not exist has none. */
  write(rows: readonly DraftBytes[]): Promise<ReadonlyMap<string, number>>
  close(): void
}

/** A commit takes a millisecond; after this long the line is dead or the disk is, and it is tried again. */
const answerWithinMs = 10_000
const connectWithinMs = 5_000

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

/** A notification holds 8,000 bytes: this many drafts with their seqs always fit. */
export const mostDraftsPerWrite = 120

/** `node` tells this process from the others in what they hear. */
export async function openDraftWriter(url: string, node: string): Promise<DraftWriter> {
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: url,
    application_name: 'erfa drafts',
    keepAlive: true,
    stream: () => socket,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    statement_timeout: answerWithinMs,
    // whatever the cluster is set to: an acknowledgement means that it is on disk
    options: '-c synchronous_commit=on',
  })
  // the query that was under way fails too, and that is where it is dealt with
  client.on('error', () => {})
  await client.connect()
  return {
    async write(rows) {
      const { rows: answer } = await client.query<{ written: string | null }>({
        ...insert,
        values: [...parameters(rows), node],
      })
      return parsed(answer[0]?.written ?? '')
    },
    // ending politely would wait for an answer that may never come
    close: () => void socket.destroy(),
  }
}

function parameters(rows: readonly DraftBytes[]): (string | Buffer)[] {
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

/** "draft seq,draft seq" as it stands in the answer and in the notification. */
export function parsed(written: string): Map<string, number> {
  const seqs = new Map<string, number>()
  for (const pair of written.split(',')) {
    const [draftId = '', seq] = pair.split(' ')
    if (seq !== undefined) seqs.set(draftId, Number(seq))
  }
  return seqs
}
