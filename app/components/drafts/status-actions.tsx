/** What the authors of a text may do with it where it stands. */

import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { DraftStatus } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { SubmitForms } from './submit-forms.tsx'

interface Props {
  status: DraftStatus
  returned?: Pick<FormState, 'errors' | 'typed'>
}

export function StatusActions({ status, returned }: Props) {
  const { t, href } = useText()
  const words = t.review.status
  const { head, allowedActions, publishedPath } = status
  const isPublished = head.state === 'published' && publishedPath && head.publicationStatus !== 'withdrawn'
  return (
    <>
      {allowedActions.includes('submit') || status.maySelfPublish ? (
        <SubmitForms status={status} returned={returned} />
      ) : (
        head.state === 'draft' && (
          <p>{allowedActions.includes('write') ? words.onlyWriting : words.onlyReading}</p>
        )
      )}
      {status.mayReview && (
        <p>
          <LinkButton href={href(pathTo('review', { id: head.id }))} weight="primary">
            {words.review}
          </LinkButton>
        </p>
      )}
      {allowedActions.includes('takeBack') && (
        <section>
          <p>{words.editing}</p>
          <p>{words.takeBack.text}</p>
          <Form action={href(pathTo('takeBack', { id: head.id }))}>
            <Button weight="secondary">{words.takeBack.button}</Button>
          </Form>
        </section>
      )}
      {isPublished && (
        <section>
          <p>{words.published.text}</p>
          <p>
            <a href={href(publishedPath)}>{words.published.read}</a>
          </p>
        </section>
      )}
      {allowedActions.includes('revise') && (
        <Form action={href(pathTo('revision', { id: head.id }))}>
          <Button>{head.state === 'rejected' ? words.reopen : words.published.revise}</Button>
        </Form>
      )}
      {allowedActions.includes('share') && (
        <p>
          <a href={href(pathTo('write', { fran: `utkast:${head.id}` }))}>{t.review.starting.copy}</a>
        </p>
      )}
      {allowedActions.includes('delete') && (
        <p>
          <a href={href(pathTo('draftDeletion', { id: head.id }))}>{t.review.deletion.ask}</a>
        </p>
      )}
      {allowedActions.includes('withdraw') && (
        <p>
          <a href={href(pathTo('withdrawal', { id: head.id }))}>{words.published.withdraw}</a>
        </p>
      )}
    </>
  )
}
