/** Into the text, with the place selected. */
import { idsOf } from '../fields/field-frame.tsx'
import type { EditorSession } from '../session/session.ts'
import type { Place } from './finder.ts'

/** Where nothing was found: back to the field that one came from. */
export function goInto(session: EditorSession, place: Place | null, from: string | null): void {
  const path = place?.path ?? from
  if (path === null) return
  session.navigator.goTo(path)
  if (!place) return
  const shown = session.shownTexts.get(path)
  const control = document.getElementById(idsOf(path).control)
  if (shown) shown.select(place)
  else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.setSelectionRange(place.from, place.to)
}
