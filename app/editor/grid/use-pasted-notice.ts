import { useRef } from 'react'
import type { RowsField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import type { Pasted } from './paste-rows.ts'

/** Says what became of what was pasted, with the way to what could not be read. */
export function usePastedNotice(field: RowsField): (pasted: Pasted) => void {
  const { t } = useText()
  const { navigator, notices, unparsed } = useSession()
  const texts = t.editor.grid
  const key = `${field.key}/pasted`
  const stop = useRef(() => {})
  return ({ rows, unread, left, unknown, made }) => {
    const [first] = unread
    stop.current()
    notices.show({
      key,
      kind: unread.length > 0 || left > 0 ? 'warn' : 'info',
      text: [
        texts.pasted(rows),
        made.length > 0 ? texts.made(made.join(', ')) : '',
        unread.length > 0 ? texts.unreadCells(unread.length) : '',
        unknown.length > 0 ? texts.unknown(unknown.join(', ')) : '',
        left > 0 ? texts.left(left) : '',
      ]
        .filter(Boolean)
        .join(' '),
      ...(first && { acts: [{ label: texts.goToFirst, run: () => navigator.goTo(first) }] }),
    })
    if (!first) return
    // mended, or gone with their rows: there is nothing left to go to
    stop.current = unparsed.subscribe(() => {
      if (unread.some((path) => unparsed.waits(path))) return
      stop.current()
      notices.close(key)
    })
  }
}
