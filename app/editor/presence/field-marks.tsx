import { useColleaguesAt } from '../session/context.tsx'
import { PersonMark } from './person-mark.tsx'

/**
 * Who is in the field, beside it. Hidden from the accessibility tree: it changes all the time, and the presence button
 * says the same to whoever asks.
 */
export function FieldMarks({ path }: { path: string }) {
  const colleagues = useColleaguesAt(path)
  return (
    <span className="editor-marks" aria-hidden="true">
      {colleagues.map((colleague) => (
        <PersonMark key={colleague.id} name={colleague.name} colour={colleague.colour} />
      ))}
    </span>
  )
}
