import { InvitationAnswer } from '#app/components/account/invitation-answer.tsx'
import { RowForm } from '#app/components/forms/row-form.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { organisationRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  invitations: readonly {
    id: string
    email: string
    role: string
    inviter: string | null
    expiresAt: Date | string
    declinedAt: Date | string | null
  }[]
  /** Where taking one back is posted to, with its language. */
  withdrawal: string
}

/** Who has been invited to the organisation and is not in: who has not answered, and who said no. */
export function PendingInvitations({ invitations, withdrawal }: Props) {
  const { t } = useText()
  const { roles, membersPage: words } = t.organisations
  if (invitations.length === 0) return <p>{words.pendingNone}</p>
  const rows = invitations.map(({ id, email, role, inviter, ...answer }) => {
    const known = organisationRoles.find((candidate) => candidate === role)
    return {
      id,
      cells: {
        email,
        role: known ? roles[known] : role,
        inviter,
        answer: <InvitationAnswer {...answer} />,
        act: answer.declinedAt === null && (
          <RowForm
            action={withdrawal}
            name="invitation"
            value={id}
            label={words.withdraw}
            fullLabel={words.withdrawOf(email)}
          />
        ),
      },
    }
  })
  return (
    <DataTable
      caption={words.pending}
      captionHidden
      columns={[
        { key: 'email', label: words.email },
        { key: 'role', label: words.role },
        { key: 'inviter', label: words.sentBy },
        { key: 'answer', label: words.answer },
        { key: 'act', label: words.invitationAct },
      ]}
      rows={rows}
    />
  )
}
