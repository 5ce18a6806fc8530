/** Why saving does not work, in a plain sentence, with what the person can do. */

import { useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { mustDiscardCopy, mustEraseCopy } from '#app/editor/connection/close-reason.ts'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { useConnection, useHasLasted } from '#app/editor/saved/use-connection.ts'
import { useSession } from '#app/editor/session/context.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { CloseNotice } from './close-notice.tsx'

/** Shorter interruptions are not worth a notice. */
const patienceMs = 5000

type Key = Exclude<keyof ReturnType<typeof useText>['t']['editor']['states'], 'device'>

export function StateNotice({ draftId }: { draftId: string }) {
  const { t } = useText()
  const state = useConnection()
  const [closed, setClosed] = useState<Key | null>(null)
  const wroteOnce = useRef(state.mayWrite)
  if (state.mayWrite) wroteOnce.current = true
  const awaySince = useAwaySince(state)
  const isAwayLong = useHasLasted(awaySince, patienceMs)
  const isUnsavedLong = useHasLasted(state.unsavedSince, patienceMs)
  const key = stateKey(state, {
    isAwayLong,
    isUnsavedLong,
    lostWriting: wroteOnce.current && !state.mayWrite,
  })
  if (closed !== null && closed !== key) setClosed(null)
  if (!key || key === closed) return null
  const texts = t.editor.states[key]
  const isUnsaved = state.unsavedSince !== null
  const isRisk = isUnsaved && key !== 'connecting'
  return (
    <div className={`bar-notice bar-notice-${isRisk ? 'danger' : 'warn'}`} role={isRisk ? 'alert' : 'status'}>
      <Icon name="warning" />
      <div className="bar-notice-words">
        <p>
          <span className="visually-hidden">{t.common.notices[isRisk ? 'danger' : 'warn']} </span>
          <strong>{texts.title}.</strong> {texts.text} {isUnsaved && <OnDevice />}
        </p>
        <NextSteps at={key} id={draftId} />
      </div>
      {/* what ended the connection stays until something is done about it; the bar says the rest in short anyway */}
      {state.closeReason === null && <CloseNotice onPress={() => setClosed(key)} />}
    </div>
  )
}

/** Whether what is not saved is on this device: said only when the device has confirmed it. */
function OnDevice() {
  const { t } = useText()
  const { closeReason, keepsOnDevice, waitsForDevice } = useConnection()
  const texts = t.editor.states.device
  // the next page starts without it
  if (closeReason && (mustEraseCopy(closeReason) || mustDiscardCopy(closeReason))) return null
  if (!keepsOnDevice) return texts.none
  return waitsForDevice ? texts.waiting : texts.kept
}

interface Lasting {
  readonly isAwayLong: boolean
  readonly isUnsavedLong: boolean
  readonly lostWriting: boolean
}

function stateKey(state: ConnectionState, { isAwayLong, isUnsavedLong, lostWriting }: Lasting): Key | null {
  if (state.closeReason) return state.closeReason
  if (lostWriting) return 'readOnly'
  if (state.status === 'blocked') return 'blocked'
  if (state.status !== 'open' && isAwayLong) return state.unsavedSince === null ? 'offlineSaved' : 'offline'
  return isUnsavedLong ? 'unsavedLong' : null
}

/** Since when the connection is away, ms; null while it is open. */
function useAwaySince({ status }: ConnectionState): number | null {
  const since = useRef<number | null>(null)
  since.current = status === 'open' ? null : (since.current ?? Date.now())
  return since.current
}

function NextSteps({ at, id }: { at: Key; id: string }) {
  const { t, href } = useText()
  const { connection } = useSession()
  const texts = t.editor.states
  switch (at) {
    case 'signedOut':
      return (
        <p className="bar-notice-acts">
          <a className="button button-primary" href={href(pathTo('signIn'))} target="_blank" rel="noreferrer">
            {texts.signedOut.action}
          </a>
          <PressButton onPress={connection.reconnect}>{texts.signedOut.after}</PressButton>
        </p>
      )
    case 'denied':
    case 'deleted':
    case 'gone':
      return (
        <p className="bar-notice-acts">
          <LinkButton href={href(at === 'deleted' ? pathTo('draftDeletion', { id }) : pathTo('drafts'))}>
            {texts[at].action}
          </LinkButton>
        </p>
      )
    case 'tooLarge':
    case 'tooFast':
      return (
        <p className="bar-notice-acts">
          <PressButton onPress={connection.reconnect}>{texts[at].action}</PressButton>
        </p>
      )
    case 'tooOld':
    case 'diverged':
    case 'invalid':
      return (
        <p className="bar-notice-acts">
          <PressButton weight="primary" onPress={() => window.location.reload()}>
            {texts[at].action}
          </PressButton>
        </p>
      )
    default:
      return null
  }
}
