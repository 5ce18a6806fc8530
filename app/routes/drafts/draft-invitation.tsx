/** Inviting somebody to a draft, with what that means when she is from outside. */

import { useActionData, useLoaderData } from '@remix-run/react'
import { DraftPage } from '#app/components/drafts/draft-page.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { draftInvitationForm } from '#app/domain/cases/draft-forms.ts'
import { pathTo } from '#app/domain/paths.ts'
import { offeredRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { authorise } from '#server/access/authorise.ts'
import { findCase } from '#server/drafts/case-row.ts'
import { toDraftHead } from '#server/drafts/draft-head.ts'
import { invite } from '#server/drafts/sharing.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.review.sharing.invite.title)

export const loader = respond(async ({ params, context }) => {
  const person = requirePerson(context)
  const found = await authorise(context.db, person, findCase, params.id, 'share')
  return { head: toDraftHead(person, found), sendsMail: context.mail !== null }
})

export const action = respond(async ({ params, request, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, draftInvitationForm)
  if (!form.ok) return rejectForm(form)
  return rejectFormWhenTooMany('tooManyInvitations', form.value, async () => {
    const result = await invite(context, person, params.id, form.value)
    if (!result.ok) return rejectForm({ errors: { email: 'alreadyIn' }, typed: form.value })
    const done = context.mail ? 'invite' : 'inviteUnmailed'
    throw seeDone(context, pathTo('draftSharing', { id: params.id }), done)
  })
})

export default function DraftInvitation() {
  const { head, sendsMail } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { invite: words, records, roles, rolesHelp } = t.review.sharing
  return (
    <DraftPage
      draft={head}
      tab="sharing"
      heading={words.title}
      lead={sendsMail ? words.lead : words.leadUnmailed}
    >
      <Notice kind="warn" title={records.title}>
        <p>{records.text(head.organisationName)}</p>
      </Notice>
      <Form
        action={href(pathTo('draftInvitation', { id: head.id }))}
        labels={{ email: words.email, role: words.role }}
        {...(returned ?? {})}
      >
        <TextInput name="email" type="email" autoComplete="off" spellCheck={false} required />
        <RadioGroup
          name="role"
          defaultValue="editor"
          choices={offeredRoles.map((role) => ({
            value: role,
            label: roles[role],
            help: rolesHelp[role],
          }))}
        />
        <Button>{words.button}</Button>
      </Form>
    </DraftPage>
  )
}
