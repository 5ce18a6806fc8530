import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { DecisionPage } from './decision-page.tsx'
import { type RefusedDecision, RefusedDecisionNotice } from './refusal.tsx'

interface Props {
  title: string
  draft: { id: string; title: string; mayEdit: boolean }
  refused: RefusedDecision | undefined
}

/** What a form that decides without a page of its own shows when it was refused. */
export function RefusedDecisionPage({ title, draft, refused }: Props) {
  const { href } = useText()
  return (
    <DecisionPage title={title} draft={draft}>
      {refused && (
        <RefusedDecisionNotice
          refused={refused}
          back={href(pathTo('review', { id: draft.id }))}
          draftId={draft.mayEdit ? draft.id : null}
        />
      )}
    </DecisionPage>
  )
}
