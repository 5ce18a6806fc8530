import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { sendTestMail } from '#server/notifications/test-mail.ts'

export const meta = titled((t) => t.admin.testMail.title)
export const headers = forwardActionHeaders()

export const loader = respond(async ({ context }) => {
  const { email } = requireAdministrator(context)
  return { email, server: context.mail?.server ?? null }
})

export const action = respond(async ({ context }) => {
  const admin = requireAdministrator(context)
  const { mail: transport, limits, lang } = context
  if (!transport) return rejectForm({ errors: { form: 'mailNone' } })
  return rejectFormWhenTooMany('tooManyRequests', {}, async () => {
    const result = await sendTestMail({ transport, limits, lang }, admin)
    if (result.ok) throw seeDone(context, pathTo('adminOutbox'), 'testMailSent')
    const { kind, detail } = result.error
    return data({ errors: { form: kind }, typed: {}, detail }, { status: 422 })
  })
})

export default function AdminTestMail() {
  const { email, server } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.admin.testMail
  const detail = returned && 'detail' in returned ? returned.detail : null
  return (
    <AdminPage
      section="adminOutbox"
      title={words.title}
      lead={server ? words.lead(email, server) : t.admin.outbox.withoutServerText}
      breadcrumbs={[{ label: t.admin.outbox.title, path: pathTo('adminOutbox') }]}
    >
      <Form action={href(pathTo('adminTestMail'))} errors={returned?.errors}>
        {detail && <p>{words.serverSaid(detail)}</p>}
        <Button>{words.button}</Button>
      </Form>
    </AdminPage>
  )
}
