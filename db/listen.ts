/** LISTEN on a connection of its own that comes back by itself. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface Listening {
  close: () => Promise<void>
}

type OnNotice = (channel: string, payload: string) => void

const firstRetryMs = 100
const longestRetryMs = 5_000

/**
 * Calls `onNotice` for each notification. After every new connection, the first included, `onGap` is
 * called: what happened in between was missed and has to be looked up. Resolves once it listens.
 */
export async function listen(
  url: string,
  channels: string[],
  onNotice: OnNotice,
  onGap: () => void,
): Promise<Listening> {
  const closing = new AbortController()
  let client = await open()

  async function open(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'erfa listen', keepAlive: true })
    fresh.on('error', () => {})
    fresh.on('notification', ({ channel, payload }) => onNotice(channel, payload ?? ''))
    await fresh.connect()
    for (const channel of channels) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
    fresh.on('end', () => void reopen())
    onGap()
    return fresh
  }

  async function reopen() {
    for (
      let pauseMs = firstRetryMs;
      !closing.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, longestRetryMs)
    ) {
      try {
        client = await open()
        return
      } catch {
        await wait(pauseMs, undefined, { signal: closing.signal }).catch(() => {})
      }
    }
  }

  return {
    close: async () => {
      closing.abort()
      await client.end()
    },
  }
}
