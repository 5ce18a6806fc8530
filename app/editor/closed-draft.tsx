/**
 * The draft as the server draws it: the bar, the outline and the fields, each where it stays when the editor opens, so that
 * nothing moves then. Until then nobody can write in them. Where no script runs there is the text to read instead.
 */
import type { ReactNode } from 'react'
import { editorPlaceId, notLoadedId, readingId } from '#app/components/page/editor-ids.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { openingContent } from '#app/domain/cases/applicability.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { isLarge } from '#app/domain/cases/page-budget.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { TopBar } from './bar/top-bar.tsx'
import type { Draft } from './draft.ts'
import { Outline } from './outline/outline.tsx'
import { LiveReading } from './reading/live-reading.tsx'
import { AllFields } from './sections/all-fields.tsx'
import { SessionProvider } from './session/context.tsx'
import { staticSession } from './session/static-session.ts'

interface Props {
  draft: Draft
  /** As it stands while the page is made. */
  content: Content
}

export function ClosedDraft({ draft, content }: Props) {
  const { t } = useText()
  const { withoutScripts, failedToLoad } = t.editor
  const opening = openingContent(draft.kind, content)
  // what is more than a page of its own takes too long to draw twice: there is the text to read until one can write
  const showsFields = draft.readOnly === null && !isLarge(opening)
  const inFields = showsFields ? opening : { title: textAt(content, 'title') }
  const session = staticSession(draft, { content, inFields })
  return (
    <div id={editorPlaceId} data-draft={JSON.stringify(draft)}>
      <SessionProvider session={session}>
        <div className="editor">
          <NotYet>
            <TopBar draft={draft} onHelp={nothing} onFind={nothing} />
          </NotYet>
          <noscript>
            <div className="editor-banner">
              <Notice kind="warn" title={withoutScripts.title}>
                <p>{withoutScripts.text}</p>
              </Notice>
            </div>
          </noscript>
          <div className="editor-banner" id={notLoadedId} hidden>
            <Notice kind="warn" title={failedToLoad.title} role="status">
              <p>{failedToLoad.text}</p>
              <p className="actions">
                <LinkButton href="">{failedToLoad.reload}</LinkButton>
              </p>
            </Notice>
          </div>
          <div className="editor-page">
            <NotYet>
              <Outline isPublished={draft.state === 'published'} />
            </NotYet>
            <div className="editor-text">
              {!showsFields ? (
                <LiveReading draft={draft} />
              ) : (
                <>
                  <noscript id={readingId}>
                    <LiveReading draft={draft} />
                  </noscript>
                  <fieldset className="closed-fields" disabled>
                    <AllFields kind={draft.kind} />
                  </fieldset>
                </>
              )}
            </div>
          </div>
        </div>
      </SessionProvider>
    </div>
  )
}

/** Links lead on; what only the editor's script could do says so, instead of being pressed in vain. */
function NotYet({ children }: { children: ReactNode }) {
  return (
    <fieldset className="closed-tools" disabled>
      {children}
    </fieldset>
  )
}

function nothing() {}
