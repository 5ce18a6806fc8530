import { InvitationAnswer } from '#app/components/account/invitation-answer.tsx'
import { RowForm } from '#app/components/forms/row-form.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  invitations: readonly {
    id: string
    email: string
    role: string
    expiresAt: Date | string
    declinedAt: Date | string | null
  }[]
  /** The page of sharing, with its language. */
  draftId: string
}

/** Who has been invited to the draft and is not in: who has not answered, and who said no. */
export function WaitingInvitations({ invitations, draftId }: Props) {
  const { t, href } = useText()
  const words = t.review.sharing
  return (
    <DataTable
      caption={words.pending}
      captionHidden
      columns={[
        { key: 'email', label: words.columns.email },
        { key: 'role', label: words.columns.role },
        { key: 'answer', label: words.columns.answer },
        { key: 'act', label: words.columns.withdraw },
      ]}
      rows={invitations.map(({ id, email, role, ...answer }) => {
        const known = collaboratorRoles.find((candidate) => candidate === role)
        return {
          id,
          cells: {
            email,
            role: known ? words.roles[known] : '',
            answer: <InvitationAnswer {...answer} />,
            act: answer.declinedAt === null && (
              <RowForm
                action={href(pathTo('draftInvitationWithdrawal', { id: draftId }))}
                name="invitation"
                value={id}
                label={words.withdraw}
                fullLabel={words.withdrawOf(email)}
              />
            ),
          },
        }
      })}
    />
  )
}
