/** Figures of many organisations, stored from a file: all of them or none. */
import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { FigureFaults } from '#app/components/admin/figures/figure-changes.tsx'
import { FiguresForm } from '#app/components/admin/figures/figures-form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { figuresForm } from '#app/domain/organisations/figures-form.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { importFigures } from '#server/organisations/indicator-import.ts'

export const meta = titled((t) => t.admin.figures.title)

export const loader = respond(async ({ context }) => {
  requireAdministrator(context)
  return null
})

export const action = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const form = await readForm(request, figuresForm)
  if (!form.ok) return rejectForm(form)
  const imported = await importFigures(context.db, form.value)
  if (imported.ok) throw seeDone(context, pathTo('adminFigures'), 'figuresImported')
  return data(
    { errors: { csv: 'figuresFaulty' }, typed: form.typed, faults: imported.error },
    { status: 422 },
  )
})

export default function AdminFigures() {
  const returned = useActionData<typeof action>()
  const { t } = useText()
  const words = t.admin.figures
  return (
    <AdminPage section="adminFigures" title={words.title} lead={words.lead}>
      {returned && 'faults' in returned && <FigureFaults faults={returned.faults} />}
      <FiguresForm returned={returned} />
    </AdminPage>
  )
}
