/** Two people, one text. */
import { loadDocument } from '#db/drafts.ts'
import { expect, test } from '#test/support/world.ts'
import { open } from './clients.ts'
import { newDraft, startNode, until } from './harness.ts'

test('what Anna writes, Bo sees, and the database holds', async ({ db, databaseUrl, cast }) => {
  const node = await startNode(db, databaseUrl)
  const draft = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  const anna = await open(node, draft, cast.anna)
  const bo = await open(node, draft, cast.bo)
  anna.doc.getText('summary').insert(0, 'Vi bytte vattenmätare')
  await until(() => bo.text() === 'Vi bytte vattenmätare')
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('Vi bytte vattenmätare')
  bo.doc.getText('summary').insert(21, ' och lärde oss mycket.')
  await until(() => anna.text() === 'Vi bytte vattenmätare och lärde oss mycket.')
  anna.close()
  bo.close()
  await node.close()
})
