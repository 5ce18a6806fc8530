import { RowForm } from '#app/components/forms/row-form.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  invitations: readonly { id: string; email: string; role: string; expiresAt: Date | string }[]
  /** The page of sharing, with its language. */
  draftId: string
}

/** Who has been invited to the draft and has not answered. */
export function WaitingInvitations({ invitations, draftId }: Props) {
  const { t, lang, href } = useText()
  const words = t.review.sharing
  return (
    <DataTable
      caption={words.pending}
      captionHidden
      columns={[
        { key: 'email', label: words.columns.email },
        { key: 'role', label: words.columns.role },
        { key: 'until', label: words.columns.until },
        { key: 'act', label: words.columns.withdraw },
      ]}
      rows={invitations.map(({ id, email, role, expiresAt }) => {
        const known = collaboratorRoles.find((candidate) => candidate === role)
        return {
          id,
          cells: {
            email,
            role: known ? words.roles[known] : '',
            until: date(expiresAt, lang),
            act: (
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
