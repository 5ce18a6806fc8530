/** Everything that the fields of one open draft share. One per open page; it ends with the page. */
import type * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { DraftConnection } from '#app/editor/connection/connection-state.ts'
import { Notices } from '../notices/notices.ts'
import { Progress } from '../outline/progress.ts'
import { PresenceStore } from '../presence/presence.ts'
import { Rows } from '../rows/rows.ts'
import { OpenSections } from '../sections/open-sections.ts'
import { Announcer } from './announcer.ts'
import { FieldNavigator } from './field-navigator.ts'
import { UndoController, type UndoHistory } from './undo-controller.ts'
import { UnparsedInput } from './unparsed-input.ts'
import { Values } from './values.ts'

export interface EditorSession {
  readonly kind: CaseKind
  /** What the text is written in, whatever the page is shown in. */
  readonly language: Language
  readonly doc: Y.Doc
  readonly connection: DraftConnection
  readonly values: Values
  readonly undo: UndoController
  readonly presence: PresenceStore
  readonly progress: Progress
  readonly unparsed: UnparsedInput
  readonly announcer: Announcer
  readonly notices: Notices
  readonly navigator: FieldNavigator
  readonly openSections: OpenSections
  /** The undo of each rich text, by its path. */
  readonly histories: Map<string, UndoHistory>
  /** Each rich text as it is shown, by its path. */
  readonly shownTexts: Map<string, ShownText>
  readonly rows: (group: string) => Rows
}

/** A stretch of a shared text: of a field, or of a cell in it. */
export interface TextStretch {
  readonly text: Y.Text
  readonly from: number
  readonly to: number
}
export interface ShownText {
  /** Where the letters stand on the page; null for what is not shown. */
  readonly ranges: (stretches: readonly TextStretch[]) => (Range | null)[]
  /** Goes into the text, with these letters selected. */
  readonly select: (stretch: TextStretch) => void
}

interface Opened {
  readonly kind: CaseKind
  readonly language: Language
  readonly myId: string
  readonly readContent: (doc: Y.Doc) => Content
}

export function startSession(
  { kind, language, myId, readContent }: Opened,
  connection: DraftConnection,
): EditorSession {
  const { doc, awareness } = connection
  const announcer = new Announcer()
  const groups = new Map<string, Rows>()
  const values = new Values(doc)
  const rowsOf = (group: string) => {
    const known = groups.get(group)
    if (known) return known
    const rows = new Rows(doc, group)
    groups.set(group, rows)
    rows.subscribe(() => unparsed.notify())
    return rows
  }
  const unparsed = new UnparsedInput((path) => {
    const [group = '', row] = path.split('/')
    return row === undefined || rowsOf(group).ids.includes(row)
  })
  return {
    kind,
    language,
    doc,
    connection,
    values,
    undo: new UndoController(doc),
    presence: new PresenceStore(awareness, myId),
    progress: new Progress(doc, kind, readContent),
    unparsed,
    announcer,
    notices: new Notices(announcer),
    navigator: new FieldNavigator(),
    openSections: new OpenSections(kind, values),
    histories: new Map(),
    shownTexts: new Map(),
    rows: rowsOf,
  }
}
