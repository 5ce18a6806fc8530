/** Taking a published text from readers: what that means, and the reason that they will see. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { withdrawalForm } from '#app/domain/reviews/review-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'
import { loadWithdrawal, withdraw } from '#server/reviews/withdrawal.ts'

export const meta = titled((t) => t.review.decision.withdraw.title)

export const loader = respond(async ({ params, context }) => {
  const found = await loadWithdrawal(context.db, requirePerson(context), params.id)
  // its address says that it is gone, when and why
  if (found.isGone) throw seeOther(context, found.path)
  return found
})

export const action = respond(async ({ request, params, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, withdrawalForm)
  if (!form.ok) return rejectForm(form)
  const path = await withdraw(context, person, params.id, form.value.reason)
  throw seeDone(context, path, 'withdraw')
})

export default function Withdrawal() {
  const { id, title, path } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.review.decision.withdraw
  return (
    <Page title={words.title} lead={words.lead(title)} breadcrumbs={[{ label: title, path }]}>
      <h2>{words.what}</h2>
      <ul>
        {words.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Form
        action={href(pathTo('withdrawal', { id }))}
        labels={{ reason: words.reason }}
        {...(returned ?? {})}
      >
        <TextArea name="reason" help={words.reasonHelp} rows={4} maxLength={1000} required />
        <div className="actions">
          <Button weight="danger">{words.button}</Button>
          <a href={href(path)}>{t.common.actions.cancel}</a>
        </div>
      </Form>
    </Page>
  )
}
