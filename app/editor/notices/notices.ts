/**
 * What happened that the writer should know, shown in the bar that is always in sight. It is announced when it comes, and
 * stays until it is closed; nothing in the text moves for it, and the focus stays where it is.
 */
import type { Announcer } from '../session/announcer.ts'
import { Store } from '../session/store.ts'

/** Something to do about it, after which the notice closes; or a page that tells more. */
export type NoticeAct =
  | { readonly label: string; readonly run: () => void }
  | { readonly label: string; readonly href: string }

export interface BarNotice {
  /** The same key again takes the place of the notice before: there is one of a kind at a time. */
  readonly key: string
  readonly kind: 'info' | 'warn'
  readonly text: string
  /** What the person wrote that is no longer where it was, as of now: to read, to copy and put elsewhere. */
  readonly words?: () => string
  readonly acts?: readonly NoticeAct[]
  /** Called when the person closes it, not when an act does. */
  readonly onClose?: () => void
}

export class Notices extends Store {
  readonly #announcer: Announcer
  #list: readonly BarNotice[] = []

  constructor(announcer: Announcer) {
    super()
    this.#announcer = announcer
  }

  /** The newest first. */
  get list(): readonly BarNotice[] {
    return this.#list
  }

  show(notice: BarNotice): void {
    this.#list = [notice, ...this.#list.filter(({ key }) => key !== notice.key)]
    this.#announcer.say(notice.text)
    this.notify()
  }

  close(key: string): void {
    if (!this.#list.some((notice) => notice.key === key)) return
    this.#list = this.#list.filter((notice) => notice.key !== key)
    this.notify()
  }
}
