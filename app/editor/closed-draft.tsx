/** The draft as the server read it, before the editor is open and where it never will be. */
import type { ReactNode } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import { textAt } from '#app/domain/cases/content.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { Draft } from './draft.ts'
import { CaseReading } from './reading/case-reading.tsx'

export function ClosedDraft({ draft, children }: { draft: Draft; children?: ReactNode }) {
  const { t } = useText()
  return (
    <div className="editor">
      <header className="editor-bar">
        <div className="editor-bar-inner">
          <div className="editor-name">
            <h1>{textAt(draft.content, 'title') || t.editor.untitled}</h1>
            <p className="editor-belongs">{t.common.kinds[draft.kind]}</p>
          </div>
        </div>
      </header>
      <div className="editor-page">
        <div className="editor-text">
          <noscript>
            <Notice kind="warn" title={t.editor.withoutScripts.title}>
              <p>{t.editor.withoutScripts.text}</p>
            </Notice>
          </noscript>
          {children}
          <CaseReading kind={draft.kind} content={draft.content} language={draft.language} />
        </div>
      </div>
    </div>
  )
}
