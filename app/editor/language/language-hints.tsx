/**
 * What makes the language of the texts hard to read, on request: the LIX of all texts together and of each that is long
 * enough, the longest sentences and long words, each with the way to its place. Counted anew when somebody has written, and
 * nobody types.
 */
import { useEffect, useId, useState } from 'react'
import { draftReadability } from '#app/domain/cases/draft-readability.ts'
import { lixLevel, type Readability, type Stretch } from '#app/domain/text/readability.ts'
import { number } from '#app/i18n/format.ts'
import { toolsText } from '#app/i18n/tools-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { goInto } from '../find/go-into.ts'
import { placeName } from '../presence/place-name.ts'
import { whenIdle } from '../rich/idle-queue.ts'
import { useSession } from '../session/context.tsx'

export function LanguageHints() {
  const { lang } = useText()
  const { doc, progress, kind } = useSession()
  const texts = toolsText[lang].language
  const [read, setRead] = useState(() => draftReadability(doc, kind))
  const id = useId()
  useEffect(
    () => progress.subscribe(() => whenIdle(() => setRead(draftReadability(doc, kind)))),
    [progress, doc, kind],
  )
  const lixText = (lix: number) => texts.lix(lix, texts.levels[lixLevel(lix)])
  const shown = read.texts.filter(({ how }) => how.lix !== null || hintsOf(how) > 0)
  return (
    <section className="language-hints" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {texts.title}
      </h2>
      <p>{read.words === 0 ? texts.nothing : texts.intro}</p>
      {read.words > 0 && (
        <p>
          <b>
            {texts.all(number(read.words, lang), read.texts.length)}{' '}
            {read.lix === null ? texts.tooShort : lixText(read.lix)}
          </b>
        </p>
      )}
      {shown.map(({ path, how }) => (
        <div key={path}>
          <h3>{placeName(kind, path, lang)}</h3>
          {how.lix !== null && <p>{lixText(how.lix)}</p>}
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

/** Enough to know it by. */
const longestBeginning = 60

function beginning(text: string): string {
  return text.length > longestBeginning
    ? `${text.slice(0, longestBeginning).toWellFormed().trimEnd()} …`
    : text
}
