import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import { PersonMark } from './person-mark.tsx'
import { placeName } from './place-name.ts'
import type { Colleague } from './presence.ts'

/** A colleague with name, organisation and a button that goes to the field they are in. */
export function ColleagueLine({ colleague, onGo }: { colleague: Colleague; onGo: () => void }) {
  const { t, lang } = useText()
  const texts = t.editor.presence
  const { kind, navigator } = useSession()
  const field = colleague.fields[0]
  const place = field ? placeName(kind, field, lang) : null
  return (
    <li>
      <PersonMark name={colleague.name} colour={colleague.colour} />
      <span>
        {colleague.name}
        <span className="presence-organisation"> {colleague.organisation}</span>
        {field && place ? (
          <button
            type="button"
            className="editor-quiet"
            aria-label={texts.goTo(colleague.name, place)}
            onClick={() => {
              onGo()
              navigator.goTo(field)
            }}
          >
            {place}
          </button>
        ) : (
          <span className="presence-nowhere">{texts.nowhere}</span>
        )}
      </span>
    </li>
  )
}
