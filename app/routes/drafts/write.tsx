/** Starting a text: a lesson, which takes five minutes, or a case study, written together; empty or based on another. */
import { useLoaderData } from '@remix-run/react'
import { WritePage } from '#app/components/drafts/write-page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { loadWritePage } from '#server/versions/write-page.ts'

export const meta = titled((t) => t.review.write.title)

export const loader = respond(async ({ request, context }) =>
  loadWritePage(context, requirePerson(context), readQuery(request).get('fran')),
)

export default function Write() {
  return <WritePage {...useLoaderData<typeof loader>()} />
}
