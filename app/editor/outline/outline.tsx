/** The sections of the draft, how far each has come, and everything that is still lacking, each a link to its place. */
import { useCallback, useId, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import type { SectionAssessment } from '#app/domain/cases/completeness.ts'
import { sections } from '#app/domain/cases/document.ts'
import { useStored } from '#app/editor/session/use-stored.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useConnected } from '../saved/use-connection.ts'
import { useSession } from '../session/context.tsx'
import { useTools } from '../tools/use-tools.ts'
import { HintsList } from './hints-list.tsx'
import { LackingList } from './lacking-list.tsx'
import { sectionId } from './section-id.ts'
import { useCurrentSection } from './use-current-section.ts'
import { WordCount } from './word-count.tsx'

/** What is published lacks nothing, however much more could be filled in. */
export function Outline({ isPublished }: { isPublished: boolean }) {
  const { t, lang } = useText()
  const texts = t.editor.outline
  const { kind, openSections, progress } = useSession()
  const id = useId()
  // on a phone it is folded until it is asked for; with room for it, it is always there
  const [isShown, setShown] = useState(false)
  const [showsLanguage, setShowsLanguage] = useState(false)
  const tools = useTools(showsLanguage)
  const mayWrite = useConnected('mayWrite')
  const state = useStored(
    useCallback((listener) => progress.subscribe(listener), [progress]),
    () => progress.state,
  )
  const current = useCurrentSection(state.sections.map((section) => section.key).join(' '))
  const left = state.problems.length
  const titles = new Map(sections[kind].map((section) => [section.key, section.title[lang]]))
  return (
    <nav className="outline" aria-label={texts.label}>
      <button
        type="button"
        className="outline-toggle"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setShown(!isShown)}
      >
        <ToolIcon name="open" />
        <span>{texts.show}</span>
      </button>
      <div className={isShown ? 'outline-content outline-shown' : 'outline-content'} id={id}>
        <div className="outline-progress">
          {!isPublished && (
            <progress max={100} value={state.percent} aria-label={texts.percent(state.percent)} />
          )}
          {isPublished ? null : left === 0 ? (
            <p className="outline-ready">
              <Icon name="check" />
              {texts.ready}
            </p>
          ) : (
            <LackingList problems={state.problems} label={texts.left(left)} />
          )}
          {!isPublished && <HintsList hints={state.hints} />}
          <WordCount />
          {mayWrite && (
            <button
              type="button"
              className="editor-quiet"
              aria-expanded={showsLanguage}
              onClick={() => setShowsLanguage(!showsLanguage)}
            >
              {texts.language}
            </button>
          )}
          {showsLanguage && tools && <tools.LanguageHints />}
        </div>
        <ol className="outline-sections">
          {state.sections.map((section) => (
            <li key={section.key}>
              <a
                href={`#${sectionId(section.key)}`}
                aria-current={section.key === current ? 'location' : undefined}
                onClick={() => {
                  setShown(false)
                  openSections.open(section.key)
                }}
              >
                <span className="outline-title">{titles.get(section.key)}</span>
                {!isPublished && <SectionProgress section={section} />}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}

function SectionProgress({ section: { filled, of, problems } }: { section: SectionAssessment }) {
  const { t } = useText()
  const texts = t.editor.outline
  const isFull = filled === of && problems.length === 0
  return (
    <span className="outline-state">
      {isFull ? (
        <>
          <Icon name="check" />
          <span className="visually-hidden">{texts.isFull}</span>
        </>
      ) : (
        <>
          {of > 0 && <span>{texts.progress(filled, of)}</span>}
          {problems.length > 0 && <span className="outline-lacking">{texts.lacking(problems.length)}</span>}
        </>
      )}
    </span>
  )
}
