/**
 * Which sections show their fields: at first those that the stage of the work needs, then whatever somebody opens. Each
 * person's own, and of this page only.
 */
import { openingSections, stageKey } from '#app/domain/cases/applicability.ts'
import { type CaseKind, sections } from '#app/domain/cases/document.ts'
import { Store } from '../session/store.ts'
import type { Values } from '../session/values.ts'

export class OpenSections extends Store {
  readonly #all: readonly string[]
  #open: ReadonlySet<string>

  constructor(kind: CaseKind, values: Values) {
    super()
    this.#all = sections[kind].map(({ key }) => key)
    this.#open = new Set(openingSections(kind, values.get(stageKey)))
    values.subscribe(() => {
      // a colleague's choice opens nothing above the line that this person is writing
      if (document.activeElement?.closest(`[data-field="${stageKey}"]`))
        this.#set([...this.#open, ...openingSections(kind, values.get(stageKey))])
    }, stageKey)
  }

  isOpen(key: string): boolean {
    return this.#open.has(key)
  }

  get areAllOpen(): boolean {
    return this.#all.every((key) => this.#open.has(key))
  }

  open(key: string): void {
    if (!this.isOpen(key)) this.#set([...this.#open, key])
  }

  toggle(key: string): void {
    if (this.isOpen(key)) this.#set([...this.#open].filter((one) => one !== key))
    else this.open(key)
  }

  toggleAll(): void {
    this.#set(this.areAllOpen ? [] : this.#all)
  }

  #set(keys: readonly string[]): void {
    this.#open = new Set(keys)
    this.notify()
  }
}
