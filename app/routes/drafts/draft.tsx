/** Where a draft is written, together. The only page that needs JavaScript; without it the text can be read. */
import type { LinksFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/components/page/page-handle.ts'
import { titled } from '#app/components/page/page-title.ts'
import { textAt } from '#app/domain/cases/content.ts'
import { ClosedDraft } from '#app/editor/closed-draft.tsx'
import editorStyles from '#app/styles/editor.css?url'
import { loadDraftForEditor } from '#server/drafts/draft-for-editor.ts'
import { leadFromDeleted } from '#server/http/deleted-draft.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const handle: PageHandle = { interactive: true, workspace: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: editorStyles }]

export const meta = titled<typeof loader>((t, data) =>
  t.editor.title((data && textAt(data.content, 'title')) || t.editor.untitled),
)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  await leadFromDeleted(context, person, params.id)
  const { content, ...draft } = await loadDraftForEditor(context, person, params.id)
  return { draft: { ...draft, person: { id: person.id, name: person.name } }, content }
})

export default function DraftPage() {
  const { draft, content } = useLoaderData<typeof loader>()
  return <ClosedDraft draft={draft} content={content} />
}
