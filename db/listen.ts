/** LISTEN on a connection of its own that comes back by itself. */
import { setTimeout as wait } from 'node:timers/promises'
import { PostgresConnection } from './postgres/connection.ts'

export interface Listening {
  close: () => Promise<void>
}

type OnNotice = (channel: string, payload: string) => void

const firstRetryMs = 100
const longestRetryMs = 5_000
/** LISTEN is answered from memory. */
const answerTimeoutMs = 10_000

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
  let connection = await open()

  async function open(): Promise<PostgresConnection> {
    let isListening = false
    const fresh = new PostgresConnection(url, {
      settings: { application_name: 'erfa listen' },
      answerTimeoutMs,
      onNotification: onNotice,
      onClosed: () => {
        if (isListening) void reopen()
      },
    })
    for (const channel of channels) await fresh.query(`listen ${channel}`)
    isListening = true
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
        connection = await open()
        return
      } catch {
        await wait(pauseMs, undefined, { signal: closing.signal }).catch(() => {})
      }
    }
  }

  return {
    close: async () => {
      closing.abort()
      await connection.end()
    },
  }
}
