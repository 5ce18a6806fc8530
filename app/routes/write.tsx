/** Two doors: a lesson in five minutes, or a case study together. */
import { randomUUID } from 'node:crypto'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/page-title.ts'
import { WritePage } from '#app/components/review/write-page.tsx'
import { draftChoices } from '#server/cases/creation.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'

export const meta = titled((t) => t.review.write.title)

export const loader = respond(async ({ context }) => {
  const person = signedIn(context)
  return { ...(await draftChoices(context.db, person)), formKey: randomUUID() }
})

export default function Write() {
  return <WritePage {...useLoaderData<typeof loader>()} />
}
