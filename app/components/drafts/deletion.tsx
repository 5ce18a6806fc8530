/** Deleting a draft and bringing it back. */
import { Form } from '#app/components/forms/form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { DeletedDraft } from '#app/domain/reviews/draft-pages.ts'
import { deletedDraftDays } from '#app/domain/reviews/workflow.ts'
import { date, dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** @param invited how many people were invited to it and lose it */
export function DeletionForm({ id, invited }: { id: string; invited: number }) {
  const { t, href } = useText()
  const words = t.review.deletion
  return (
    <>
      <ul>
        {words.consequences(deletedDraftDays).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
        {invited > 0 && <li>{words.invited(invited)}</li>}
      </ul>
      <Form action={href(pathTo('draftDeletion', { id }))}>
        <div className="actions">
          <Button weight="danger">{words.button}</Button>
          <a href={href(pathTo('submission', { id }))}>{t.common.actions.cancel}</a>
        </div>
      </Form>
    </>
  )
}

type Deleted = Omit<DeletedDraft, 'at' | 'until'> & { at: Date | string; until: Date | string }

/** Who deleted it and until when it can be brought back, for whoever may or for the others. */
export function DeletedNotice({ deleted }: { deleted: Deleted }) {
  const { t, lang, href } = useText()
  const words = t.review.deletion
  const { id, title, by, at, until, organisationName, mayUndelete } = deleted
  return (
    <>
      <p>
        {words.deleted(by ?? t.review.moves.somebody, dateTime(at, lang))} {words.until(date(until, lang))}
      </p>
      {mayUndelete ? (
        <Form action={href(pathTo('draftUndeletion', { id }))}>
          <Button weight="secondary">
            <span aria-hidden="true">{words.undelete}</span>
            <VisuallyHidden>{words.undeleteOf(title || t.review.drafts.untitled)}</VisuallyHidden>
          </Button>
        </Form>
      ) : (
        <p>{words.others(organisationName)}</p>
      )}
    </>
  )
}

/** The deleted drafts that can still be brought back. */
export function DeletedDrafts({ drafts }: { drafts: readonly Deleted[] }) {
  const { t } = useText()
  return (
    <ul className="entries">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <p className="kicker">
            {t.common.kinds[draft.kind]} · {draft.organisationName}
          </p>
          <h2 className="entry-title">{draft.title || t.review.drafts.untitled}</h2>
          <DeletedNotice deleted={draft} />
        </li>
      ))}
    </ul>
  )
}
