/** The draft as its readers will get it. */

import { writeContent } from '#app/domain/cases/write-content.ts'
import { createDraft } from '#server/drafts/creation.ts'
import { write } from '#test/support/drafts/writing.ts'
import { expect, test } from '#test/support/http/review-visitor.ts'

test('shows all that the published page will say, licence and names too, to those inside', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const id = await review.lesson('Börja med en enhet')
  await write(db, id, cast.bo, (doc) => doc.getMap('values').set('reuse_licence', 'cc0'))
  const path = `/utkast/${id}/forhandsvisning`
  const { status, body } = await (await visit(cast.cecilia)).get(path)
  expect(status).toBe(200)
  for (const words of ['Börja med en enhet', 'Anna Andersson', 'Bo Berg', 'CC0'])
    expect(body).toContain(words)
  for (const stranger of [cast.eva, cast.david, cast.frida, cast.johan])
    expect([stranger.name, (await (await visit(stranger)).get(path)).status]).toEqual([stranger.name, 404])
})

test('hides the amounts that readers will not see, and says how it differs for those who sign in', async ({
  cast,
  db,
  visit,
}) => {
  const organisationId = cast.exempelby.id
  const draft = { kind: 'case_study', organisationId, language: 'sv', key: 'förhandsvisning' } as const
  const id = await createDraft(db, cast.anna, draft)
  await write(db, id, cast.anna, (doc) =>
    writeContent(doc, 'case_study', {
      title: 'Fiber till byarna',
      units: [{ id: 'enhet-001', name: 'Kommunen', kind: 'administration' }],
      entries: [
        {
          id: 'post-0001',
          what: 'Grävning',
          unit: 'enhet-001',
          kind: 'investment',
          amount_likely: 9_413_527,
          recurrence: 'one_time',
          visibility: 'signed_in',
        },
      ],
    }),
  )
  const anna = await visit(cast.anna)
  const spaceless = async (path: string) =>
    (await anna.get(path)).body.replace(/\s|&nbsp;|\u00a0|\u202f/g, '')
  const path = `/utkast/${id}/forhandsvisning`
  expect(await spaceless(path)).not.toContain('9413527')
  expect(await spaceless(`${path}?visa=inloggad`)).toContain('9413527')
})
