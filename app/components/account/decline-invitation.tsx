import type { ReactNode } from 'react'
import { Form } from '#app/components/forms/form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  inviter: string
  /** What the invitation is to. */
  name: string
  /** What the address does not say. */
  children?: ReactNode
}

/** Saying no to an invitation: what that means, and the button. */
export function DeclineInvitation({ action, inviter, name, children }: Props) {
  const { t } = useText()
  const words = t.account.invitation.decline
  return (
    <Details
      summary={
        <>
          {words.summary}
          <VisuallyHidden> {words.to(name)}</VisuallyHidden>
        </>
      }
    >
      <p>{words.means(inviter)}</p>
      <Form action={action} label={words.of(name)}>
        {children}
        <Button weight="secondary">{words.button}</Button>
      </Form>
    </Details>
  )
}
