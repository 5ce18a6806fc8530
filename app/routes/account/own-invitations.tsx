/** What somebody signed in is invited to, and accepting it without looking for the mail. */

import { useLoaderData } from '@remix-run/react'
import { DeclineInvitation } from '#app/components/account/decline-invitation.tsx'
import { InvitationWords } from '#app/components/account/invitation-words.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { ownInvitationForm } from '#app/domain/people/organisation-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { acceptOwnInvitation } from '#server/accounts/acceptance.ts'
import { isOutside, listOwnInvitations } from '#server/accounts/invitation-link.ts'
import { seeAccepted } from '#server/http/addresses/see-accepted.ts'
import { readHiddenFields } from '#server/http/forms/form-address.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.ownInvitations.title)

export const loader = respond(async ({ context }) => {
  const invitations = await listOwnInvitations(context.db, requirePerson(context))
  return Promise.all(
    invitations.map(async (one) => ({
      id: one.linkId,
      to: one.to,
      inviter: one.inviter.name,
      outside: await isOutside(context.db, one),
    })),
  )
})

export const action = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const { invitation } = await readHiddenFields(request, ownInvitationForm)
  throw seeAccepted(context, await acceptOwnInvitation(context, person, invitation))
})

export default function OwnInvitations() {
  const invitations = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.account.ownInvitations
  return (
    <Page title={words.title} lead={words.lead}>
      {invitations.length === 0 && <EmptyState title={words.empty} />}
      {invitations.map(({ id, to, inviter, outside }) => {
        const name = to.kind === 'organisation' ? to.name : to.title || t.account.invitation.draftWithoutTitle
        return (
          <section key={id}>
            <h2>{name}</h2>
            <InvitationWords inviter={inviter} to={to} outside={outside} />
            <Form action={href(pathTo('ownInvitations'))}>
              <input type="hidden" name="invitation" value={id} />
              <Button>
                <span aria-hidden="true">{t.account.invitation.accept}</span>
                <VisuallyHidden>{words.joinTo(name)}</VisuallyHidden>
              </Button>
            </Form>
            <DeclineInvitation action={href(pathTo('ownInvitationDecline'))} inviter={inviter} name={name}>
              <input type="hidden" name="invitation" value={id} />
            </DeclineInvitation>
          </section>
        )
      })}
    </Page>
  )
}
