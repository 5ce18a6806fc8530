/** Handing in; and for a trusted organisation's lesson, publishing at once. */

import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { anchorOf } from '#app/domain/cases/document.ts'
import { pathTo, withFragment } from '#app/domain/paths.ts'
import type { DraftStatus } from '#app/domain/reviews/draft-pages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { fieldName, MissingFields } from './missing-fields.tsx'

interface Props {
  status: DraftStatus
  returned?: Pick<FormState, 'errors' | 'typed'>
}

export function SubmitForms({ status, returned }: Props) {
  const { t } = useText()
  const words = t.review.status
  return (
    <>
      <MissingSection status={status} />
      <HintsSection status={status} />
      {status.allowedActions.includes('submit') && <SubmitForm status={status} returned={returned} />}
      {status.maySelfPublish && status.missing.length === 0 && (
        <section>
          <h2>{words.trusted.title}</h2>
          <p>{words.trusted.text}</p>
          <TrustedForm status={status} />
        </section>
      )}
    </>
  )
}

function MissingSection({ status }: { status: DraftStatus }) {
  const { t } = useText()
  const words = t.review.status.missing
  if (status.missing.length === 0) return <p>{words.none}</p>
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <MissingFields missing={status.missing} draftId={status.head.id} />
    </section>
  )
}

/** What would make the texts easier to follow: said, and left to those who write. */
function HintsSection({ status: { hints, head } }: { status: DraftStatus }) {
  const { t, lang, href } = useText()
  const words = t.editor.notices.hints
  if (hints.length === 0) return null
  return (
    <section>
      <h2>{words.submitTitle}</h2>
      <p>{words.submitText}</p>
      <ul>
        {hints.map((hint) => (
          <li key={hint.id}>
            <a href={href(withFragment(pathTo('draft', { id: head.id }), anchorOf(hint.path)))}>
              {fieldName(hint, lang)}
            </a>
            {`. ${words[hint.kind](hint.words)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SubmitForm({ status, returned }: Props) {
  const { t, href } = useText()
  const words = t.review.status.submit
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{status.isTrusted ? words.textTrusted : words.text}</p>
      <Form
        action={href(pathTo('submission', { id: status.head.id }))}
        labels={{ note: words.note, changeNote: words.changeNote }}
        {...returned}
      >
        {status.currentVersion !== null && (
          <TextInput name="changeNote" help={words.changeNoteHelp} maxLength={300} required />
        )}
        <TextArea name="note" help={words.noteHelp} rows={4} maxLength={4000} optional />
        <Button>{status.head.state === 'changes_requested' ? words.buttonAgain : words.button}</Button>
      </Form>
    </section>
  )
}

export function TrustedForm({ status, returned }: Props) {
  const { t, href } = useText()
  const words = t.review.status
  return (
    <Form
      action={href(pathTo('trustedPublication', { id: status.head.id }))}
      labels={{ changeNote: words.submit.changeNote }}
      prefix="trusted"
      {...returned}
    >
      <input type="hidden" name="contentHash" value={status.contentHash} />
      {status.currentVersion !== null && (
        <TextInput name="changeNote" help={words.submit.changeNoteHelp} maxLength={300} required />
      )}
      <Button weight="secondary">{words.trusted.button}</Button>
    </Form>
  )
}
