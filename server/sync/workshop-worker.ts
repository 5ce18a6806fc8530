/** The other side of workshop.ts: builds a document, looks at it and throws it away. */
import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { completeness } from '#app/domain/completeness.ts'
import { readContent, textAt } from '#app/domain/content.ts'
import type { Digest, Job } from './workshop.ts'

parentPort?.on('message', ({ id, kind, updates }: Job & { id: number }) => {
  try {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    const content = readContent(doc, kind)
    const digest: Digest = {
      state: Y.encodeStateAsUpdate(doc),
      title: textAt(content, 'title'),
      completeness: completeness(kind, content),
    }
    parentPort?.postMessage({ id, digest }, [digest.state.buffer as ArrayBuffer])
  } catch (problem) {
    parentPort?.postMessage({ id, problem: String(problem) })
  }
})
