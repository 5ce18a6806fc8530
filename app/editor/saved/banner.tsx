/** What stands in the way of saving, in a plain sentence, and the way out. */
import { useRef } from 'react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { ConnectionState } from '#app/editor/connection/connection-state.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { PressButton } from '../press-button.tsx'
import { useSession } from '../session/context.tsx'
import { useConnection, useLasts } from './use-connection.ts'

/** A short hiccup is nobody's business. */
const patienceMs = 5000

type Key = Exclude<keyof ReturnType<typeof useText>['t']['editor']['states'], 'noDeviceStorage'>

export function Banner() {
  const { t } = useText()
  const state = useConnection()
  const wroteOnce = useRef(state.mayWrite)
  if (state.mayWrite) wroteOnce.current = true
  const awaySince = useAwaySince(state)
  const isAwayLong = useLasts(awaySince, patienceMs)
  const isUnsavedLong = useLasts(state.unsavedSince, patienceMs)
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
        {isUnsaved && !state.keepsOnDevice && <p>{t.editor.states.noDeviceStorage}</p>}
        <WayOut at={key} />
      </Notice>
    </div>
  )
}

interface Lasting {
  readonly isAwayLong: boolean
  readonly isUnsavedLong: boolean
  readonly lostWriting: boolean
}

function stateKey(state: ConnectionState, { isAwayLong, isUnsavedLong, lostWriting }: Lasting): Key | null {
  if (state.trouble) return state.trouble
  if (lostWriting) return 'readOnly'
  if (state.link === 'blocked') return 'blocked'
  if (state.link !== 'open' && isAwayLong) return state.unsavedSince === null ? 'offlineSaved' : 'offline'
  return isUnsavedLong ? 'unsavedLong' : null
}

/** Since when there is no line. */
function useAwaySince({ link }: ConnectionState): number | null {
  const since = useRef<number | null>(null)
  since.current = link === 'open' ? null : (since.current ?? Date.now())
  return since.current
}

function WayOut({ at }: { at: Key }) {
  const { t, href } = useText()
  const { connection } = useSession()
  const texts = t.editor.states
  switch (at) {
    case 'signedOut':
      return (
        <p className="actions">
          <a className="button button-primary" href={href('/logga-in')} target="_blank" rel="noreferrer">
            {texts.signedOut.action}
          </a>
          <PressButton onPress={connection.reconnect}>{texts.signedOut.after}</PressButton>
        </p>
      )
    case 'denied':
    case 'gone':
      return (
        <p className="actions">
          <LinkButton href={href('/utkast')}>{texts[at].action}</LinkButton>
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
