/** Always in sight: what one writes, who is here, whether it is saved, and what comes next. */
import { useCallback, useSyncExternalStore } from 'react'
import { LinkButton } from '#app/components/link-button.tsx'
import { StatusTag } from '#app/components/status-tag.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import type { Draft } from './draft.ts'
import { PresenceButton } from './presence/presence-button.tsx'
import { Tool } from './rich/tool.tsx'
import { SavedLine } from './saved/saved-line.tsx'
import { useSession, useSharedText } from './session/context.tsx'

export function TopBar({ draft, onHelp }: { draft: Draft; onHelp: () => void }) {
  const { t, href } = useText()
  const texts = t.editor.bar
  const title = useSharedText('title').trim()
  const address = `/utkast/${draft.id}`
  return (
    <header className="editor-bar">
      <div className="editor-bar-inner">
        <div className="editor-name">
          <h1>{title || t.editor.untitled}</h1>
          <p className="editor-belongs">
            {t.common.kinds[draft.kind]} <StatusTag status={draft.state} />
          </p>
        </div>
        <div className="editor-bar-state">
          <SavedLine />
          <PresenceButton myName={draft.person.name} />
        </div>
        <div className="editor-bar-acts">
          {draft.readOnly === null && <UndoTools />}
          <a className="bar-button" href={href(`${address}/tidslinje`)}>
            {texts.timeline}
          </a>
          {draft.mayShare && (
            <a className="bar-button" href={href(`${address}/delning`)}>
              {texts.share}
            </a>
          )}
          <button type="button" className="bar-button bar-help" onClick={onHelp}>
            {texts.help}
          </button>
          <LinkButton href={href(`${address}/inlamning`)} weight={draft.maySubmit ? 'primary' : 'secondary'}>
            {draft.maySubmit ? texts.submit : texts.follow}
          </LinkButton>
        </div>
      </div>
    </header>
  )
}

function UndoTools() {
  const { t } = useText()
  const { undo } = useSession()
  const state = useSyncExternalStore(
    useCallback((listener) => undo.subscribe(listener), [undo]),
    () => undo.state,
  )
  return (
    <span className="rich-tools">
      <Tool icon="undo" label={t.editor.bar.undo} isOff={!state.canUndo} onPress={() => undo.undo()} />
      <Tool icon="redo" label={t.editor.bar.redo} isOff={!state.canRedo} onPress={() => undo.redo()} />
    </span>
  )
}
