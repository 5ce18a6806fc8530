import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeadLink } from '#app/components/account/dead-link.tsx'
import { DeclineInvitation } from '#app/components/account/decline-invitation.tsx'
import { InvitationWords } from '#app/components/account/invitation-words.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { InvitationForm } from '#app/components/organisations/invitation-form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { acceptanceForms } from '#app/domain/people/account-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { acceptInvitation } from '#server/accounts/acceptance.ts'
import { findInvitation, isOutside } from '#server/accounts/invitation-link.ts'
import { invitedPath, seeAccepted } from '#server/http/addresses/see-accepted.ts'
import { seeOther } from '#server/http/addresses/see-other.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'
import { secretPageHeaders } from '#server/http/secret-page.ts'

export const meta = titled((t) => t.account.invitation.pageTitle)
export const headers = forwardActionHeaders(secretPageHeaders)

/** Looking uses nothing up: mail scanners look at every link. */
export const loader = respond(async ({ params, context }) => {
  const token = params.token ?? ''
  const { db, person } = context
  const found = await findInvitation(db, token, person)
  const init = (status: number) => ({ status, headers: secretPageHeaders })
  if (typeof found === 'string')
    return data({ problem: found, invitation: null }, init(found === 'unknown' ? 404 : 410))
  // whoever used it comes back by the same link to what it was about
  if (found.used && found.nextStep === 'accept') throw seeOther(context, invitedPath(found.to))
  if (found.used) return data({ problem: 'used' as const, invitation: null }, init(410))
  const { email, inviter, nextStep, to } = found
  const invitation = {
    token,
    email,
    nextStep,
    to,
    inviter: inviter.name,
    outside: await isOutside(db, found),
  }
  return data({ problem: null, invitation: { ...invitation, viewer: person?.name ?? null } }, init(200))
})

export const action = respond(async ({ params, request, context }) => {
  const token = params.token ?? ''
  const found = await findInvitation(context.db, token, context.person)
  if (typeof found === 'string' || found.nextStep === 'other_person') return rejectForm({ errors: {} }, 409)
  const form = await readForm(request, acceptanceForms[found.nextStep])
  if (!form.ok) return rejectForm(form)
  return rejectFormWhenTooMany('tooManyTries', form.typed, async () => {
    const result = await acceptInvitation(context, token, form.value, context)
    if (result.ok) {
      const { to, session } = result.value
      throw seeAccepted(context, to, session ? signedInHeaders(context.cookies, session) : {})
    }
    if ('problem' in result.error) return rejectForm({ errors: {} }, 409)
    return rejectForm({ errors: result.error.errors, typed: form.typed })
  })
})

export default function Invitation() {
  const { problem, invitation } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.account.invitation
  if (!invitation) {
    return (
      <DeadLink words={words.dead[problem]}>
        <LinkButton href={href(pathTo('signIn'))}>{t.account.signIn.title}</LinkButton>
      </DeadLink>
    )
  }
  const { to, nextStep, email, inviter, outside, viewer, token } = invitation
  const name = to.kind === 'organisation' ? to.name : to.title || words.draftWithoutTitle
  return (
    <Page title={words.title(name)}>
      <InvitationWords inviter={inviter} to={to} outside={outside} />
      {nextStep === 'other_person' ? (
        <OtherPerson email={email} own={viewer ?? ''} />
      ) : (
        <>
          <InvitationForm
            {...{ nextStep, email, returned }}
            name={viewer}
            action={href(pathTo('invitation', { token }))}
          />
          <DeclineInvitation action={href(pathTo('invitationDecline', { token }))} {...{ inviter, name }} />
        </>
      )}
    </Page>
  )
}

function OtherPerson({ email, own }: { email: string; own: string }) {
  const { t, href } = useText()
  const words = t.account.invitation.otherPerson
  return (
    <Form action={href(pathTo('signOut'))}>
      <h2>{words.title}</h2>
      <p>{words.text(email, own)}</p>
      <Button weight="secondary">{words.button}</Button>
    </Form>
  )
}
