/** Starting a text: a lesson, which takes five minutes, or a case study, written together. */
import { randomUUID } from 'node:crypto'
import { useLoaderData } from '@remix-run/react'
import { WritePage } from '#app/components/drafts/write-page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { draftChoices } from '#server/drafts/creation.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.write.title)

export const loader = respond(async ({ context }) => {
  const person = requirePerson(context)
  return { ...(await draftChoices(context.db, person)), formKey: randomUUID() }
})

export default function Write() {
  return <WritePage {...useLoaderData<typeof loader>()} />
}
