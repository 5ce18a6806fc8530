/** Documents are read on threads of their own; whoever asks for too much gets an answer, and nobody else waits. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Busy, TooCostly } from '#app/domain/errors.ts'
import { DocumentWorkers, type WorkerLimits } from '#server/collaboration/documents/document-workers.ts'
import { entangled } from './support/crafted-updates.ts'

/** The title, typed by client 1. */
function titled(title: string) {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('title').insert(0, title)
  return { kind: 'case_study' as const, updates: [Y.encodeStateAsUpdate(doc)] }
}

/** Minutes of work for any Y.Doc. */
function costly() {
  const { kind, updates } = titled('ab')
  return { kind, updates: [...updates, entangled(60_000, 2, { client: 1, clock: 0 })] }
}

async function withWorkers(limits: Partial<WorkerLimits>, use: (workers: DocumentWorkers) => Promise<void>) {
  const workers = new DocumentWorkers(limits)
  await use(workers)
  workers.close()
}

test('a document that takes too long is refused, and the others are read meanwhile', async () => {
  await withWorkers({ jobTimeoutMs: 4_000 }, async (workers) => {
    let isRefused = false
    const refused = workers.run('content', costly()).catch((problem) => {
      isRefused = true
      return problem
    })
    for (const title of ['Ett', 'Två', 'Tre']) {
      const { content } = await workers.run('content', titled(title))
      expect(content.title).toBe(title)
    }
    expect(isRefused).toBe(false)
    expect(await refused).toBeInstanceOf(TooCostly)
    // the thread that was ended has been replaced
    const after = await Promise.all(
      ['Ett', 'Två', 'Tre'].map((title) => workers.run('content', titled(title))),
    )
    expect(after.map(({ content }) => content.title)).toEqual(['Ett', 'Två', 'Tre'])
  })
})

test('work that nobody waits for never takes the last thread', async () => {
  await withWorkers({ jobTimeoutMs: 2_000 }, async (workers) => {
    const background = [1, 2, 3].map(() =>
      workers.run('snapshot', costly(), { isBackground: true }).catch((problem) => problem),
    )
    const { content } = await workers.run('content', titled('Ett'))
    expect(content.title).toBe('Ett')
    workers.close()
    expect(await Promise.all(background)).toHaveLength(3)
  })
})

test('the same document is read once for all who ask, and not again while it is known to take too long', async () => {
  await withWorkers({ threads: 1, jobTimeoutMs: 1_000 }, async (workers) => {
    const key = 'the draft, as it is now'
    const all = [1, 2, 3].map(() => workers.run('content', costly(), { key }).catch((problem) => problem))
    for (const problem of await Promise.all(all)) expect(problem).toBeInstanceOf(TooCostly)
    const before = performance.now()
    await expect(workers.run('content', costly(), { key })).rejects.toThrow(TooCostly)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

test('more than can wait is refused at once', async () => {
  await withWorkers({ threads: 1, jobTimeoutMs: 1_000, maxQueuedJobs: 2 }, async (workers) => {
    const first = workers.run('content', costly()).catch((problem) => problem)
    const waiting = [1, 2].map((n) => workers.run('content', titled(`Nummer ${n}`)))
    await expect(workers.run('content', titled('En till'))).rejects.toThrow(Busy)
    expect(await first).toBeInstanceOf(TooCostly)
    expect((await Promise.all(waiting)).map(({ content }) => content.title)).toEqual(['Nummer 1', 'Nummer 2'])
  })
})

test('a job that fails says why, and the thread goes on', async () => {
  await withWorkers({ threads: 1 }, async (workers) => {
    const broken = { kind: 'case_study' as const, updates: [Uint8Array.of(1, 1, 1)] }
    await expect(workers.run('content', broken)).rejects.toThrow('content')
    expect((await workers.run('content', titled('Ett'))).content.title).toBe('Ett')
  })
})
