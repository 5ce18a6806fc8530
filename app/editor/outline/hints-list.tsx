/** What makes the texts harder to follow for some readers, each with the way there and, where there is one, its repair. */
import type { PlacedHint } from '#app/domain/cases/case-hints.ts'
import { anchorOf } from '#app/domain/cases/document.ts'
import { isMendable, type Mendable, mendText } from '#app/domain/text/writing-hints.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { placeName } from '../presence/place-name.ts'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useSession } from '../session/context.tsx'
import { localOrigin } from '../session/local-origin.ts'

export function HintsList({ hints }: { hints: readonly PlacedHint[] }) {
  const { t, lang } = useText()
  const { kind, navigator } = useSession()
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
          <li key={`${hint.path} ${hint.kind} ${hint.words}`}>
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
            {isMendable(hint.kind) && <Mend path={hint.path} kind={hint.kind} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Mend({ path, kind }: { path: string; kind: Mendable }) {
  const { t, lang } = useText()
  const session = useSession()
  const texts = t.editor.notices.hints
  const mend = () => {
    // one sees what happens, and undo is there
    session.navigator.goTo(path)
    mendText(session.doc, path, kind, localOrigin)
    session.announcer.say(texts.mended)
  }
  return (
    <button
      type="button"
      className="editor-quiet"
      aria-label={`${texts.mend[kind]}: ${placeName(session.kind, path, lang)}`}
      onClick={mend}
    >
      {texts.mend[kind]}
    </button>
  )
}
