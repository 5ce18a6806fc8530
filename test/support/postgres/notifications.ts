/** What is notified on some channels, as every process hears it. */
import type { Db } from '#db/connect.ts'
import { NotificationListener } from '#db/notification-listener.ts'

export interface Heard {
  readonly payloads: readonly string[]
  /** How often something may have been missed; once when it begins. */
  readonly gaps: number
  readonly problems: readonly unknown[]
  close(): Promise<void>
}

export async function listenTo(db: Db, url: string, ...channels: string[]): Promise<Heard> {
  const payloads: string[] = []
  const problems: unknown[] = []
  let gaps = 0
  const listener = new NotificationListener({ url, db, onProblem: (problem) => problems.push(problem) })
  listener.subscribe(channels, {
    onNotification: (_channel, payload) => payloads.push(payload),
    onGap: () => gaps++,
  })
  await listener.open()
  return {
    payloads,
    get gaps() {
      return gaps
    },
    problems,
    close: () => listener.close(),
  }
}
