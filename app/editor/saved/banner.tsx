/** Why saving does not work, in a plain sentence, with what the person can do. */

import { useRef } from 'react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { mustDiscardCopy, mustEraseCopy } from '#app/editor/connection/close-reason.ts'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import { useConnection, useHasLasted } from './use-connection.ts'

/** Shorter interruptions are not worth a banner. */
const patienceMs = 5000

type Key = Exclude<keyof ReturnType<typeof useText>['t']['editor']['states'], 'device'>

export function Banner() {
  const { t } = useText()
  const state = useConnection()
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
  if (!key) return null
  const texts = t.editor.states[key]
  const isUnsaved = state.unsavedSince !== null
  const isRisk = isUnsaved && key !== 'connecting'
  return (
    <div className="editor-banner">
      <Notice kind={isRisk ? 'danger' : 'warn'} role={isRisk ? 'alert' : 'status'} title={texts.title}>
        <p>{texts.text}</p>
        {isUnsaved && <OnDevice />}
        <NextSteps at={key} />
      </Notice>
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
  if (!keepsOnDevice) return <p>{texts.none}</p>
  return <p>{waitsForDevice ? texts.waiting : texts.kept}</p>
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

function NextSteps({ at }: { at: Key }) {
  const { t, href } = useText()
  const { connection } = useSession()
  const texts = t.editor.states
  switch (at) {
    case 'signedOut':
      return (
        <p className="actions">
          <a className="button button-primary" href={href(pathTo('signIn'))} target="_blank" rel="noreferrer">
            {texts.signedOut.action}
          </a>
          <PressButton onPress={connection.reconnect}>{texts.signedOut.after}</PressButton>
        </p>
      )
    case 'denied':
    case 'gone':
      return (
        <p className="actions">
          <LinkButton href={href(pathTo('drafts'))}>{texts[at].action}</LinkButton>
        </p>
      )
    case 'tooLarge':
    case 'tooFast':
      return (
        <p className="actions">
          <PressButton onPress={connection.reconnect}>{texts[at].action}</PressButton>
        </p>
      )
    case 'tooOld':
    case 'diverged':
    case 'invalid':
      return (
        <p className="actions">
          <PressButton weight="primary" onPress={() => window.location.reload()}>
            {texts[at].action}
          </PressButton>
        </p>
      )
    default:
      return null
  }
}
