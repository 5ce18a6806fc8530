/** What makes the texts harder to follow for some readers, each with the way there and, where there is one, its repair. */
import type { PlacedHint } from '#app/domain/cases/case-hints.ts'
import { anchorOf } from '#app/domain/cases/document.ts'
import type { Stretch } from '#app/domain/text/readability.ts'
import { isMendable, type Mendable } from '#app/domain/text/writing-hints.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { goInto } from '../find/go-into.ts'
import { placeName } from '../presence/place-name.ts'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useConnected } from '../saved/use-connection.ts'
import { useSession } from '../session/context.tsx'
import { LocalEdit } from '../session/local-edit.ts'

export function HintsList({ hints }: { hints: readonly PlacedHint[] }) {
  const { t, lang } = useText()
  const { kind, navigator } = useSession()
  const mayWrite = useConnected('mayWrite')
  const texts = t.editor.notices.hints
  if (hints.length === 0) return null
  return (
    <details className="lacking">
      <summary>
        <ToolIcon name="open" />
        <span>{texts.title(hints.length)}</span>
      </summary>
      <ul>
        {hints.map((hint) => (
          <li key={hint.id}>
            <a
              href={`#${anchorOf(hint.path)}`}
              onClick={(event) => {
                event.preventDefault()
                navigator.goTo(hint.path)
              }}
            >
              {placeName(kind, hint.path, lang)}
            </a>
            <span className="lacking-why"> {texts[hint.kind](hint.words)}</span>
            {mayWrite && <Mend hint={hint} all={hints} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A press mends all of the kind in the text, so it stands once: at the first of them. */
function Mend({ hint: { id, path, kind }, all }: { hint: PlacedHint; all: readonly PlacedHint[] }) {
  const alike = all.filter((one) => one.path === path && one.kind === kind)
  return isMendable(kind) && alike[0]?.id === id ? (
    <MendButton path={path} kind={kind} count={alike.length} />
  ) : null
}

function MendButton({ path, kind, count }: { path: string; kind: Mendable; count: number }) {
  const { t, lang } = useText()
  const session = useSession()
  const texts = t.editor.notices.hints
  const label = texts.mend[kind](count)
  const mend = async () => {
    // one sees what happens, and undo is there
    session.navigator.goTo(path)
    // where one can write in a rich text, it is here already
    const { mendText } = await import('../rich/rich-field.tsx')
    let changed = null as Stretch | null
    const change = () => {
      changed = mendText(session.doc, path, { kind, language: session.language })
    }
    const history = session.histories.get(path)
    if (history) history.change(change)
    // in a row that was folded the text has no editor yet
    else session.doc.transact(change, new LocalEdit())
    if (changed) goInto(session, { path, text: session.doc.getText(path), ...changed }, path)
    session.announcer.say(texts.mended)
  }
  return (
    <button
      type="button"
      className="editor-quiet"
      aria-label={`${label}: ${placeName(session.kind, path, lang)}`}
      onClick={() => void mend()}
    >
      {label}
    </button>
  )
}
