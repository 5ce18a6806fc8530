import type { Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Whether the change came out of the shared text (a colleague's, or our own undo), not from this editor's keyboard. */
export function isRemote(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(ySyncPluginKey)
  return (
    typeof change === 'object' &&
    change !== null &&
    'isChangeOrigin' in change &&
    change.isChangeOrigin === true
  )
}
