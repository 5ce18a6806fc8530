/** What an invitation is about: who asks, to what, and what accepting means. */

import { Notice } from '#app/components/ui/notice.tsx'
import type { CollaboratorRole, OrganisationRole } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

export type InvitedTo =
  | { kind: 'organisation'; name: string; role: OrganisationRole }
  | { kind: 'draft'; title: string; organisationName: string; role: CollaboratorRole }

interface Props {
  inviter: string
  to: InvitedTo
  /** Accepting means that the draft is shown outside the organisation that owns it. */
  outside: boolean
}

export function InvitationWords({ inviter, to, outside }: Props) {
  const { t } = useText()
  const words = t.account.invitation
  if (to.kind === 'organisation') {
    const { rolesInText, rolesMean } = t.organisations
    return (
      <>
        <p className="lead">{words.toOrganisation(inviter, to.name, rolesInText[to.role])}</p>
        <p>{rolesMean[to.role]}</p>
      </>
    )
  }
  return (
    <>
      <p className="lead">{words.toDraft(inviter, to.title || words.draftWithoutTitle)}</p>
      <p>{words.draftRole[to.role]}</p>
      {outside && <OutsideNotice organisation={to.organisationName} />}
    </>
  )
}

/** Shown to whoever accepts; whoever invites is told before in the same words. */
export function OutsideNotice({ organisation }: { organisation: string }) {
  const { t } = useText()
  const words = t.account.invitation.outside
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.text(organisation)}</p>
    </Notice>
  )
}
