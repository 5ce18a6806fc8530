import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What whoever was invited has answered: nothing yet, or no. */
export function InvitationAnswer(invitation: { expiresAt: Date | string; declinedAt: Date | string | null }) {
  const { t, lang } = useText()
  const { waits, declined } = t.review.sharing
  return invitation.declinedAt
    ? declined(date(invitation.declinedAt, lang))
    : waits(date(invitation.expiresAt, lang))
}
