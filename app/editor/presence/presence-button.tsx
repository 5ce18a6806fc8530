/** "3 skriver här": opens a list of who is in the draft and where, with buttons that go there. */
import { useCallback, useId, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useStored } from '#app/editor/session/use-stored.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import { useCloseOutside } from '../use-close-outside.ts'
import { ColleagueLine } from './colleague-line.tsx'
import { PersonMark } from './person-mark.tsx'
import { useComingsAndGoings } from './use-comings-and-goings.ts'

/** More faces than these tell no more. */
const mostMarks = 4

export function PresenceButton({ myName, writes }: { myName: string; writes: boolean }) {
  const { t } = useText()
  const texts = t.editor.presence
  const { presence } = useSession()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const colleagues = useStored(
    useCallback((listener) => presence.subscribe(listener), [presence]),
    () => presence.colleagues,
  )
  const [announces, setAnnounces] = useComingsAndGoings(colleagues)

  useCloseOutside(isOpen, element, () => setOpen(false))
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever in it the focus is
    <div
      className="presence"
      ref={element}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <button
        type="button"
        className="bar-button"
        aria-expanded={isOpen}
        aria-controls={id}
        ref={button}
        onClick={() => setOpen(!isOpen)}
      >
        {colleagues.length === 0 ? (
          <Icon name="person" />
        ) : (
          <span className="presence-marks" aria-hidden="true">
            {colleagues.slice(0, mostMarks).map((one) => (
              <PersonMark key={one.id} name={one.name} colour={one.colour} />
            ))}
          </span>
        )}
        <span className="bar-word">
          {colleagues.length === 0 ? texts.alone : (writes ? texts.count : texts.here)(colleagues.length + 1)}
        </span>
      </button>
      <section className="bar-panel" id={id} hidden={!isOpen} aria-label={texts.panel}>
        <ul className="presence-list">
          <li>
            {myName} ({texts.you})
          </li>
          {colleagues.map((colleague) => (
            <ColleagueLine key={colleague.id} colleague={colleague} onGo={() => setOpen(false)} />
          ))}
        </ul>
        <div className="choice">
          <input
            type="checkbox"
            id={`${id}-announce`}
            checked={announces}
            onChange={(event) => setAnnounces(event.currentTarget.checked)}
          />
          <label htmlFor={`${id}-announce`}>{texts.announce}</label>
        </div>
      </section>
    </div>
  )
}
