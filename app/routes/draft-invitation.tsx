/** Inviting somebody to a draft, with what that means when she is from outside. */
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { titled } from '#app/components/page-title.ts'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { DraftPage } from '#app/components/review/draft-page.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { draftPath } from '#app/domain/draft-path.ts'
import { draftInvitationForm } from '#app/domain/forms/draft.ts'
import { collaboratorRoles } from '#app/domain/person.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { caseFor } from '#server/cases/case-for.ts'
import { draftHead } from '#server/cases/draft-head.ts'
import { invite } from '#server/cases/sharing.ts'
import { readForm } from '#server/form.ts'
import { refused, refusedWhenTooMany } from '#server/refused.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'

export const meta = titled((t) => t.review.sharing.invite.title)

export const loader = respond(async ({ params, context }) => {
  const person = signedIn(context)
  return { head: draftHead(person, await caseFor(context.db, person, params.id, 'share')) }
})

export const action = respond(async ({ params, request, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, draftInvitationForm)
  if (!form.ok) return refused(form)
  return refusedWhenTooMany('tooManyInvitations', form.value, async () => {
    const result = await invite(context, person, params.id, form.value)
    if (!result.ok) return refused({ errors: { email: 'alreadyIn' }, typed: form.value })
    throw redirect(pathIn(context.lang, draftPath(params.id, '/delning?klart=shared')), 303)
  })
})

export default function DraftInvitation() {
  const { head } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { invite: words, records, roles, rolesHelp } = t.review.sharing
  return (
    <DraftPage draft={head} tab="sharing" heading={words.title} lead={words.lead}>
      <Notice kind="warn" title={records.title}>
        <p>{records.text(head.organisationName)}</p>
      </Notice>
      <Form
        action={href(`/utkast/${head.id}/delning/inbjudan`)}
        labels={{ email: words.email, role: words.role }}
        {...(returned ?? {})}
      >
        <TextInput name="email" type="email" autoComplete="off" spellCheck={false} required />
        <RadioGroup
          name="role"
          defaultValue="editor"
          choices={collaboratorRoles.map((role) => ({
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
