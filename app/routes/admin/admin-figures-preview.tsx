/** What a file of figures would change, before it is stored. */
import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { FigureChanges, FigureFaults } from '#app/components/admin/figures/figure-changes.tsx'
import { FiguresForm } from '#app/components/admin/figures/figures-form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { figuresForm } from '#app/domain/organisations/figures-form.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readForm } from '#server/http/forms/form.ts'
import { loadFormAnswer } from '#server/http/forms/form-address.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { previewFigures } from '#server/organisations/indicator-import.ts'

export const meta = titled((t) => t.admin.figures.previewTitle)

export const loader = loadFormAnswer(
  ({ context }) => {
    requireAdministrator(context)
    return pathTo('adminFigures')
  },
  async ({ context }) => {
    requireAdministrator(context)
    return null
  },
)

export const action = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const form = await readForm(request, figuresForm)
  if (!form.ok) return rejectForm(form)
  const { typed, value } = form
  const found = await previewFigures(context.db, value)
  if (!found.ok)
    return data({ errors: { csv: 'figuresFaulty' }, typed, faults: found.error }, { status: 422 })
  const { changes, unchanged, empty } = found.value
  return { errors: {}, typed, found: { changes, unchanged, empty } }
})

export default function AdminFiguresPreview() {
  const returned = useActionData<typeof action>()
  const { t } = useText()
  const words = t.admin.figures
  return (
    <AdminPage
      section="adminFigures"
      title={words.previewTitle}
      breadcrumbs={[{ label: words.title, path: pathTo('adminFigures') }]}
    >
      {returned && 'found' in returned && <FigureChanges {...returned.found} />}
      {returned && 'faults' in returned && <FigureFaults faults={returned.faults} />}
      <FiguresForm returned={returned} />
    </AdminPage>
  )
}
