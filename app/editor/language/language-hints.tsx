/**
 * What makes the language of the texts hard to read, on request: each text with its LIX, its longest sentences and its long
 * words, each with the way to its place. Counted anew when somebody has written, and nobody types.
 */
import { useEffect, useId, useState } from 'react'
import { leafAt } from '#app/domain/cases/document.ts'
import { draftTexts } from '#app/domain/cases/draft-texts.ts'
import { passagesOf } from '#app/domain/text/flat/passages.ts'
import { lixLevel, type Readability, readability, type Stretch } from '#app/domain/text/readability.ts'
import { toolsText } from '#app/i18n/tools-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { goInto } from '../find/go-into.ts'
import { placeName } from '../presence/place-name.ts'
import { whenIdle } from '../rich/idle-queue.ts'
import { useSession } from '../session/context.tsx'
import type { EditorSession } from '../session/session.ts'

interface ReadText {
  readonly path: string
  readonly how: Readability
}

export function LanguageHints() {
  const { lang } = useText()
  const session = useSession()
  const { progress, kind } = session
  const texts = toolsText[lang].language
  const [read, setRead] = useState<readonly ReadText[]>(() => textsRead(session))
  const id = useId()
  useEffect(() => progress.subscribe(() => whenIdle(() => setRead(textsRead(session)))), [progress, session])
  const shown = read.filter(({ how }) => how.lix !== null || hintsOf(how) > 0)
  return (
    <section className="language-hints" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {texts.title}
      </h2>
      <p>{shown.length === 0 ? texts.nothing : texts.intro}</p>
      {shown.map(({ path, how }) => (
        <div key={path}>
          <h3>{placeName(kind, path, lang)}</h3>
          {how.lix !== null && <p>{texts.lix(how.lix, texts.levels[lixLevel(how.lix)])}</p>}
          <ul>
            {how.longSentences.map((one) => (
              <Hint key={`${one.from}`} path={path} at={one}>
                {texts.sentence(one.words, beginning(one.text))}
              </Hint>
            ))}
            {how.longWords.map((one) => (
              <Hint key={one.word} path={path} at={one}>
                {texts.word(one.word, one.times)}
              </Hint>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const hintsOf = ({ longSentences, longWords }: Readability) => longSentences.length + longWords.length

function Hint({ path, at: { from, to }, children }: { path: string; at: Stretch; children: string }) {
  const session = useSession()
  return (
    <li>
      <button
        type="button"
        className="editor-quiet"
        onClick={() => goInto(session, { path, text: session.doc.getText(path), from, to }, path)}
      >
        {children}
      </button>
    </li>
  )
}

/** Cells of tables hold words, not sentences. */
function textsRead({ doc, kind }: EditorSession): ReadText[] {
  const paths = new Set(draftTexts(doc, kind).flatMap(({ path, root }) => (path === root ? [path] : [])))
  return [...paths]
    .filter((path) => ['prose', 'rich'].includes(leafAt(kind, path.split('/'))?.type ?? ''))
    .map((path) => ({ path, how: readability(passagesOf(doc.getText(path))) }))
}

/** Enough to know it by. */
const longestBeginning = 60

function beginning(text: string): string {
  return text.length > longestBeginning
    ? `${text.slice(0, longestBeginning).toWellFormed().trimEnd()} …`
    : text
}
