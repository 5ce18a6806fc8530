/** Moves blocks by a key or a tool, and says where they are now. */
import type { Editor } from '@tiptap/core'
import type { Messages } from '#app/i18n/messages.ts'
import type { EditorSession } from '../session/session.ts'
import { moveBlocks } from './extensions/move-blocks.ts'
import { placesOfCarets } from './extensions/remote-carets.ts'

/** A block is named by how it begins. */
const longestWords = 40

export function moveAndAnnounce(
  { view, state }: Editor,
  by: -1 | 1,
  { announcer, notices, presence }: EditorSession,
  path: string,
  texts: Messages['editor']['rich']['moving'],
): void {
  const move = moveBlocks(view, by, placesOfCarets(state, presence.cursorsIn(path)))
  if (move.kind === 'moved')
    announcer.say(texts.moved(move.words.slice(0, longestWords).toWellFormed(), move.at, move.of))
  else if (move.kind === 'atEnd') announcer.say(by < 0 ? texts.isFirst : texts.isLast)
  else notices.show({ key: 'move', kind: 'info', text: texts.occupied })
}
