/** A recorded editing trace of a blog post, typed by two people in turns, then submitted, published, read and found. */
import { pino } from 'pino'
import type * as Y from 'yjs'
import { z } from 'zod'
import { writeContent } from '#app/domain/cases/write-content.ts'
import { readSearchRequest } from '#app/domain/search/search-request.ts'
import type { RichText } from '#app/domain/text/rich-text.ts'
import { readRows } from '#db/drafts/drafts.ts'
import { loadDraftContent } from '#server/drafts/draft-content.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim } from '#server/reviews/claim.ts'
import { publish } from '#server/reviews/publication.ts'
import { submit } from '#server/reviews/submission.ts'
import { search } from '#server/search/search.ts'
import { loadVersionContent } from '#server/versions/versions.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { fixture } from '#test/support/drafts/fixture.ts'
import { waterMeters } from '#test/support/water-meters.ts'
import type { Client } from './support/clients.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

const trace = z.object({
  endContent: z.string(),
  txns: z.array(z.array(z.tuple([z.number(), z.number(), z.string()]))),
})
type Txn = z.infer<typeof trace>['txns'][number]
/** Transactions before the other person continues. */
const turn = 4_000
/** Transactions of the trace that are sent in one message. */
const batch = 20
/** The trace is replayed as fast as the machine allows. */
const limits = { messagesPerSecond: 1e6, messageBurst: 1e6 }

/** A block of code, in which line breaks are plain characters. */
const words = ({ doc }: Client) => doc.getText('solution')

function replay({ doc }: Client, text: Y.Text, txns: readonly Txn[]): void {
  for (let from = 0; from < txns.length; from += batch) {
    doc.transact(() => {
      for (const [position, deleted, inserted] of txns.slice(from, from + batch).flat()) {
        if (deleted > 0) text.delete(position, deleted)
        if (inserted !== '') text.insert(position, inserted)
      }
    })
  }
}

test('seph-blog1, typed by two, is published to the letter and found', {
  timeout: 180_000,
}, async ({ db, cast, draft, start, open }) => {
  const { txns, endContent } = trace.parse(fixture('seph-blog1.json.gz'))
  const node = await start({ limits })
  const [anna, bo] = [await open(cast.anna, { node }), await open(cast.bo, { node })]
  writeContent(anna.doc, 'case_study', { ...waterMeters, solution: emptyCode })
  words(anna).delete(0, 1)
  await until(() => words(bo).getAttribute('type') === 'code' && words(bo).length === 0, 30_000)

  for (let at = 0, n = 0; at < txns.length; at += turn, n++) {
    const [author, other] = n % 2 === 0 ? [anna, bo] : [bo, anna]
    replay(author, words(author), txns.slice(at, at + turn))
    await until(() => words(other).length === words(author).length, 60_000)
  }
  expect([words(anna).toString(), words(bo).toString()]).toEqual([endContent, endContent])
  expect([...anna.codes, ...bo.codes]).toEqual([])

  const services = {
    db,
    drafts: node.sync.drafts,
    documents,
    origin: node.origin,
    log: pino({ level: 'silent' }),
  }
  expect(await submit(services, cast.anna, draft, { note: '', changeNote: '' })).toEqual({ ok: true })
  const { contentHash } = await loadDraftContent(db, documents, { id: draft, kind: 'case_study' })
  expect(await approve(services, cast.cecilia, draft, contentHash)).toEqual({ ok: true })
  await claim(services, cast.david, draft)
  expect(await publish(services, cast.david, draft, contentHash)).toMatchObject({ ok: true })

  const { solution } = await loadVersionContent(db, draft, 1)
  expect((solution as RichText).content[0]?.content?.map(({ text }) => text).join('')).toBe(endContent)
  const found = await search(db, readSearchRequest(new URLSearchParams('q=Yjs automerge')), 'sv')
  expect(found.hits.map(({ title }) => title)).toEqual([waterMeters.title])
  // handing in has compacted so many edits
  expect((await readRows(db, draft)).updates.length).toBeLessThan(10)
})

const emptyCode: RichText = {
  type: 'doc',
  content: [{ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: '\n' }] }],
}
