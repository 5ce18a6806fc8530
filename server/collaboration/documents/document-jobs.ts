/**
 * Everything that needs a whole document. Its time grows with the document, so these functions run in worker threads
 * (document-workers.ts) and never on the thread that answers requests.
 */
import * as Y from 'yjs'
import { ComparisonBudget } from '#app/domain/cases/comparison/budget.ts'
import { compare, type SectionChange } from '#app/domain/cases/comparison/compare.ts'
import { completeness } from '#app/domain/cases/completeness.ts'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import { isTooLargeForPage } from '#app/domain/cases/page-budget.ts'
import type { PublishedText } from '#app/domain/cases/published-case.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import type { Language } from '#app/domain/language.ts'
import { createParagraphFormatter } from '#app/i18n/paragraph-formatter.ts'
import { createDocument } from '#app/yjs/formatting-cleanup.ts'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { hashContent } from '#server/drafts/content-hash.ts'
import { caseMarkdown } from '#server/formats/markdown/case-markdown.ts'
import { renderPage } from './page-renderer.ts'

/** In lists. A title that is longer cannot be published. */
const maxTitleLength = 500

/** A stored document. */
export interface StoredDocument {
  readonly kind: CaseKind
  readonly updates: readonly Uint8Array[]
}

export interface Snapshot {
  /** The whole document as one update, without deleted content. */
  readonly state: Uint8Array
  readonly title: string
  readonly completeness: number
}

export interface DocumentContent {
  content: Content
  contentHash: string
  /** No page can show it. */
  isTooLarge: boolean
  authors: DocumentAuthors
}

/** Client ids by what they have in the document. */
export interface DocumentAuthors {
  /** anything, be it deleted since */
  ever: number[]
  /** something that is still there */
  now: number[]
}

/** A document that does not exist yet, and what it shall say. */
export interface Composition {
  readonly kind: CaseKind
  readonly content: Content
}

/** The first edit of a new document, and what lists show of it. */
export type ComposedDocument = DocumentEdit & Omit<Snapshot, 'state'>

/** A document and the earlier state that it should have again. */
export interface Restoration {
  readonly kind: CaseKind
  readonly state: Uint8Array
  readonly past: Uint8Array
}

/** An edit: the update, and the client id that it was made with. */
export interface DocumentEdit {
  readonly clientId: number
  readonly update: Uint8Array
}

/** Pairs of contents, and the reader's language. */
export interface Comparisons {
  readonly kind: CaseKind
  readonly lang: Language
  readonly pairs: readonly (readonly [before: Content, after: Content])[]
}

/** A published text, and for whom. */
export interface PublishedAs {
  readonly text: PublishedText
  readonly origin: string
  readonly lang: Language
}

/** Name → function. The input and the result are copied between threads. */
export const documentJobs = {
  /** The compacted state, and what lists show of it. */
  snapshot({ kind, updates }: StoredDocument): Snapshot {
    const doc = build(updates)
    const content = readContent(doc, kind)
    return { state: Y.encodeStateAsUpdate(doc), ...describe(kind, content) }
  },

  content({ kind, updates }: StoredDocument): DocumentContent {
    const doc = build(updates)
    const content = readContent(doc, kind)
    const isTooLarge = isTooLargeForPage(content)
    return {
      // nobody would use it, and handing it to another thread takes time there
      content: isTooLarge ? {} : content,
      contentHash: hashContent(content),
      isTooLarge,
      authors: authorsOf(doc),
    }
  },

  compose({ kind, content }: Composition): ComposedDocument {
    const doc = createDocument()
    writeContent(doc, kind, content)
    return { clientId: doc.clientID, update: Y.encodeStateAsUpdate(doc), ...describe(kind, content) }
  },

  /** Null when nothing has to change. */
  restore({ kind, state, past }: Restoration): DocumentEdit | null {
    const doc = build([state])
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    restore(doc, build([past]), kind)
    return updates.length > 0 ? { clientId: doc.clientID, update: mergeUpdates(updates) } : null
  },

  /** The changes of each pair. They share one budget, because they are for one page. */
  compare({ kind, lang, pairs }: Comparisons): SectionChange[][] {
    const budget = new ComparisonBudget()
    const say = createParagraphFormatter(lang)
    return pairs.map(([before, after]) => compare(kind, before, after, say, budget))
  },

  /** A large page of the site as HTML. */
  page: renderPage,

  markdown({ text, origin, lang }: PublishedAs): string {
    return caseMarkdown(text, origin, lang)
  },
}

export type DocumentJobs = typeof documentJobs
export type JobName = keyof DocumentJobs

function describe(kind: CaseKind, content: Content): Omit<Snapshot, 'state'> {
  return {
    title: textAt(content, 'title').slice(0, maxTitleLength),
    completeness: completeness(kind, content),
  }
}

function authorsOf(doc: Y.Doc): DocumentAuthors {
  const clients = [...doc.store.clients]
  const hasText = (structs: readonly unknown[]) =>
    structs.some((struct) => struct instanceof Y.Item && !struct.deleted)
  return {
    ever: clients.map(([client]) => client),
    now: clients.filter(([, structs]) => hasText(structs)).map(([client]) => client),
  }
}

function build(updates: readonly Uint8Array[]): Y.Doc {
  const doc = createDocument()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}
