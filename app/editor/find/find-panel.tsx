/** Find and replace, in the bar below what is always in sight: the text stays where it is and can be written in meanwhile. */
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { toolsText } from '#app/i18n/tools-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { PressButton } from '../bar/press-button.tsx'
import { placeName } from '../presence/place-name.ts'
import { Tool } from '../rich/tool.tsx'
import { useSession } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'
import { Finder } from './finder.ts'
import { goInto } from './go-into.ts'
import { Marks } from './marks.ts'

interface Props {
  /** What was selected in the text. */
  words: string
  /** The field that one was in. */
  from: string | null
  onClose: () => void
}

export function FindPanel({ words: selected, from, onClose }: Props) {
  const { lang } = useText()
  const session = useSession()
  const texts = toolsText[lang].find
  const [finder] = useState(() => new Finder(session))
  const marks = useRef<Marks | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(selected)
  const [by, setBy] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  /** How many were replaced last, as long as that can be undone here. */
  const [done, setDone] = useState(0)
  const [isNotUndone, setNotUndone] = useState(false)
  const id = useId()
  const state = useStored(
    useCallback((listener) => finder.subscribe(listener), [finder]),
    () => finder.state,
  )

  useEffect(() => {
    const made = new Marks(session)
    marks.current = made
    const stop = finder.subscribe(() => made.show(finder.state, false))
    input.current?.select()
    return () => {
      stop()
      made.destroy()
      finder.destroy()
    }
  }, [session, finder])
  useEffect(() => {
    finder.search({ words, matchCase, wholeWords }, from)
    if (words !== '') marks.current?.show(finder.state, true)
  }, [finder, words, matchCase, wholeWords, from])

  const go = useCallback(
    (step: 1 | -1) => {
      finder.go(step)
      marks.current?.show(finder.state, true)
      const { places, at } = finder.state
      const place = places[at]
      session.announcer.say(
        place ? texts.at(at + 1, places.length, placeName(session.kind, place.path, lang) ?? '') : texts.none,
      )
    },
    [finder, session, texts, lang],
  )
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [go])

  const close = () => {
    const place = finder.state.places[finder.state.at]
    onClose()
    goInto(session, place ?? null, from)
  }
  const replaced = (count: number) => {
    if (count === 0) return
    marks.current?.show(finder.state, true)
    setDone(count)
    setNotUndone(false)
    session.announcer.say(texts.replaced(count))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === input.current) go(event.shiftKey ? -1 : 1)
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.type === 'text'
    )
      replaced(finder.replace(by) ? 1 : 0)
    else return
    event.preventDefault()
  }
  const isNone = words !== '' && state.places.length === 0
  return (
    <search className="find-panel" aria-label={texts.label} onKeyDown={onKey}>
      <div className="find-line">
        <label htmlFor={`${id}-words`}>{texts.words}</label>
        <input
          ref={input}
          id={`${id}-words`}
          className="editor-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: whoever opens a search wants to write what to look for
          autoFocus
          value={words}
          aria-describedby={`${id}-count`}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className={isNone ? 'find-count find-none' : 'find-count'} id={`${id}-count`} role="status">
          {words === '' ? '' : isNone ? texts.none : texts.count(state.at + 1, state.places.length)}
        </p>
        <span className="rich-tools">
          <Tool icon="previous" label={texts.previous} isOff={state.at < 0} onPress={() => go(-1)} />
          <Tool icon="next" label={texts.next} isOff={state.at < 0} onPress={() => go(1)} />
        </span>
        <button
          type="button"
          className="editor-tool find-close"
          title={texts.close}
          aria-label={texts.close}
          onClick={close}
        >
          <Icon name="cross" />
        </button>
      </div>
      <div className="find-line">
        <label htmlFor={`${id}-by`}>{texts.replaceBy}</label>
        <input
          id={`${id}-by`}
          className="editor-input"
          type="text"
          autoComplete="off"
          lang={session.language}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
        <span className="find-acts">
          <PressButton onPress={() => replaced(finder.replace(by) ? 1 : 0)}>{texts.replace}</PressButton>
          <PressButton onPress={() => replaced(finder.replaceAll(by))}>
            {texts.replaceAll(state.places.length)}
          </PressButton>
        </span>
      </div>
      <div className="find-line find-options">
        <label>
          <input type="checkbox" checked={matchCase} onChange={() => setMatchCase(!matchCase)} />
          {texts.matchCase}
        </label>
        <label>
          <input type="checkbox" checked={wholeWords} onChange={() => setWholeWords(!wholeWords)} />
          {texts.wholeWords}
        </label>
        {done > 0 && (
          <span className="find-done">
            {isNotUndone ? texts.notUndone : texts.replaced(done)}{' '}
            <button
              type="button"
              className="editor-quiet"
              onClick={() => {
                const isUndone = session.undo.undoWide()
                session.announcer.say(isUndone ? texts.undone : texts.notUndone)
                setNotUndone(!isUndone)
                if (!isUndone) return
                setDone(0)
                input.current?.focus()
              }}
            >
              {texts.undo}
            </button>
          </span>
        )}
      </div>
    </search>
  )
}
