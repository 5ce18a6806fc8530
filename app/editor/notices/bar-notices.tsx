/** The notices in the bar. */
import { useCallback, useId, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { useSession } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { useStored } from '../session/use-stored.ts'
import { CloseNotice } from './close-notice.tsx'
import type { BarNotice, Notices } from './notices.ts'
import { StateNotice } from './state-notice.tsx'
import { useSteadyPage } from './use-steady-page.ts'

export function BarNotices({ draftId }: { draftId: string }) {
  const { notices } = useSession()
  const list = useStored(
    useCallback((listener) => notices.subscribe(listener), [notices]),
    () => notices.list,
  )
  const element = useRef<HTMLDivElement>(null)
  useSteadyPage(element)
  return (
    <div className="bar-notices" ref={element}>
      <StateNotice draftId={draftId} />
      {list.map((notice) => (
        <OneNotice key={notice.key} notice={notice} notices={notices} />
      ))}
    </div>
  )
}

function OneNotice({ notice, notices }: { notice: BarNotice; notices: Notices }) {
  const { t } = useText()
  return (
    <div className={`bar-notice bar-notice-${notice.kind}`}>
      <Icon name={notice.kind === 'warn' ? 'warning' : 'info'} />
      <div className="bar-notice-words">
        <p>
          <span className="visually-hidden">{t.common.notices[notice.kind]} </span>
          {notice.text}
        </p>
        {notice.words && <Words words={notice.words} />}
        {notice.acts && (
          <p className="bar-notice-acts">
            {notice.acts.map((act) =>
              'href' in act ? (
                <a key={act.label} href={act.href}>
                  {act.label}
                </a>
              ) : (
                <PressButton
                  key={act.label}
                  onPress={() => {
                    act.run()
                    notices.close(notice.key)
                  }}
                >
                  {act.label}
                </PressButton>
              ),
            )}
          </p>
        )}
      </div>
      <CloseNotice
        onPress={() => {
          notices.close(notice.key)
          notice.onClose?.()
        }}
      />
    </div>
  )
}

/** To read, to copy with a button, or by hand where the browser forbids the button. */
function Words({ words }: { words: () => string }) {
  const { t } = useText()
  const { announcer } = useSession()
  const texts = t.editor.notices
  const id = useId()
  const [shown, setShown] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(words()).then(
      () => {
        setCopied(true)
        announcer.say(texts.copied)
      },
      // not allowed: there they are, to mark and copy
      () => setShown(words()),
    )
  return (
    <>
      <p className="bar-notice-acts">
        <PressButton onPress={() => void copy()}>{isCopied ? texts.copied : texts.copy}</PressButton>
        <button
          type="button"
          className="editor-quiet"
          aria-expanded={shown !== null}
          aria-controls={id}
          onClick={() => setShown(shown === null ? words() : null)}
        >
          {shown === null ? texts.showWords : texts.hideWords}
        </button>
      </p>
      <textarea
        className="bar-notice-text"
        id={id}
        hidden={shown === null}
        readOnly
        rows={3}
        value={shown ?? ''}
        aria-label={texts.words}
      />
    </>
  )
}
