/** What an editor has to say to its person. Any plugin may call `notify`; where and how it is said is the page's. */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Messages } from '#app/i18n/messages.ts'

export type NoticeTexts = Messages['editor']['notices']
export interface RichNotice {
  /** One of a kind is shown at a time. */
  readonly key: string
  readonly text: (texts: NoticeTexts) => string
}
export type OnNotice = (notice: RichNotice) => void

const notifyKey = new PluginKey<OnNotice>('notify')

export const notifying = (onNotice: OnNotice) =>
  Extension.create({
    name: 'notifying',
    addProseMirrorPlugins: () => [
      new Plugin<OnNotice>({
        key: notifyKey,
        state: { init: () => onNotice, apply: (_, current) => current },
      }),
    ],
  })

/** Does nothing where an editor stands alone, as in tests. */
export function notify(state: EditorState, notice: RichNotice): void {
  notifyKey.getState(state)?.(notice)
}
