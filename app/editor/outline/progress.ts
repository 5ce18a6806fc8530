/**
 * What the draft still lacks, read again a moment after it changed. Reading a long draft takes some milliseconds, so it
 * waits for a pause in the typing, but not for ever while ten people type.
 */
import type * as Y from 'yjs'
import { caseHints, type PlacedHint } from '#app/domain/cases/case-hints.ts'
import { type Assessment, assess } from '#app/domain/cases/completeness.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import { Store } from '../session/store.ts'

const afterPauseMs = 600
const atLatestMs = 6000

export interface ProgressState extends Assessment {
  readonly content: Content
  /** What makes the texts harder to follow for some. */
  readonly hints: readonly PlacedHint[]
}

/** Subscribed to as a whole, or by the path of a field for its first problem. */
export class Progress extends Store {
  readonly #doc: Y.Doc
  readonly #kind: CaseKind
  readonly #readContent: (doc: Y.Doc) => Content
  #state: ProgressState
  #byPath = new Map<string, Problem>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #since = 0

  constructor(doc: Y.Doc, kind: CaseKind, readContent: (doc: Y.Doc) => Content) {
    super()
    this.#doc = doc
    this.#kind = kind
    this.#readContent = readContent
    this.#state = this.#read()
    doc.on('update', this.#schedule)
  }

  get state(): ProgressState {
    return this.#state
  }

  problemAt(path: string): Problem | null {
    return this.#byPath.get(path) ?? null
  }

  override destroy(): void {
    super.destroy()
    this.#doc.off('update', this.#schedule)
    if (this.#timer) clearTimeout(this.#timer)
  }

  #schedule = () => {
    const now = Date.now()
    if (this.#timer) clearTimeout(this.#timer)
    else this.#since = now
    const waitMs = Math.max(0, Math.min(afterPauseMs, this.#since + atLatestMs - now))
    this.#timer = setTimeout(this.#refresh, waitMs)
  }

  #refresh = () => {
    this.#timer = null
    const before = this.#byPath
    this.#state = this.#read()
    for (const path of new Set([...before.keys(), ...this.#byPath.keys()]))
      if (before.get(path)?.kind !== this.#byPath.get(path)?.kind) this.notify(path)
    this.notify()
  }

  #read(): ProgressState {
    const content = this.#readContent(this.#doc)
    const assessment = assess(this.#kind, content)
    // one message beside each field: the first, and what only looks odd where nothing is wrong
    const said = [...assessment.problems, ...assessment.remarks]
    this.#byPath = new Map(said.map((problem) => [problem.path, problem] as const).reverse())
    return { content, ...assessment, hints: caseHints(this.#kind, content) }
  }
}
