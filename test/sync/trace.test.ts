/** A blog post, letter by letter as it was once typed, by two people who take turns. */
import { z } from 'zod'
import { loadDocument, readRows } from '#db/drafts.ts'
import { until } from './harness.ts'
import { expect, test } from './rig.ts'
import { isShared, sharedJson } from './shared-files.ts'

const trace = z.object({
  endContent: z.string(),
  txns: z.array(z.object({ patches: z.array(z.tuple([z.number(), z.number(), z.string()])) })),
})
const file = 'data/traces/seph-blog1.json.gz'
/** So many transactions before the other one goes on. */
const turn = 2_000
/** The letters of one blink leave in one message. */
const blink = 20

test.skipIf(!isShared(file))(
  'seph-blog1 ends as it did (skipped where ../shared is not)',
  { timeout: 180_000 },
  async ({ db, cast, draft, start, open }) => {
    const { txns, endContent } = trace.parse(sharedJson(file))
    const node = await start({ limits: { editsPerSecond: 1e6, editBurst: 1e6 } })
    const authors = [await open(cast.anna, { node }), await open(cast.bo, { node })]
    for (let at = 0, n = 0; at < txns.length; at += turn, n++) {
      const [author, other] = n % 2 === 0 ? authors : [...authors].reverse()
      const text = author?.doc.getText('summary')
      for (let from = at; from < Math.min(at + turn, txns.length); from += blink) {
        author?.doc.transact(() => {
          for (const { patches } of txns.slice(from, Math.min(from + blink, at + turn))) {
            for (const [position, deleted, inserted] of patches) {
              if (deleted > 0) text?.delete(position, deleted)
              if (inserted !== '') text?.insert(position, inserted)
            }
          }
        })
      }
      const written = text?.toString()
      await until(() => other?.text() === written, 30_000)
    }
    for (const { doc, codes } of authors) {
      expect(doc.getText('summary').toString()).toBe(endContent)
      expect(codes).toEqual([])
    }
    expect((await loadDocument(db, draft)).getText('summary').toString()).toBe(endContent)
    const cecilia = await open(cast.cecilia, { node })
    expect(cecilia.text()).toBe(endContent)
    expect((await readRows(db, draft)).updates.length).toBeLessThan(10_000)
  },
)
