/**
 * Makes a draft say again what it said at an earlier time, by edits like any other: nothing of the history is rewritten,
 * what stayed the same is left alone, and what others type at this very moment in text that stays is kept.
 */
import type * as Y from 'yjs'
import { type CaseKind, fieldsOf, rowPath, rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { restoreMap, restoreRich } from '#app/domain/text/flat/restore.ts'
import { isRowId } from '#app/domain/text/row-id.ts'
import { restoreText } from './text.ts'

/** Edits `doc` until it says what `past` says. `past` is only read. */
export function restore(doc: Y.Doc, past: Y.Doc, kind: CaseKind): void {
  doc.transact(() => {
    restoreMap(doc.getMap(valuesRoot), past.getMap(valuesRoot))
    for (const field of fieldsOf(kind)) {
      if (field.type !== 'rows') {
        restoreLeaf(doc, past, field, field.key)
        continue
      }
      const rows = past.getMap(rowsRoot(field.key))
      restoreMap(doc.getMap(rowsRoot(field.key)), rows)
      // rows that were not there then are only taken away; what they held stays for undo
      for (const id of [...rows.keys()].filter(isRowId)) {
        for (const leaf of field.fields) restoreLeaf(doc, past, leaf, rowPath(field.key, id, leaf.key))
      }
    }
  })
}

function restoreLeaf(doc: Y.Doc, past: Y.Doc, field: LeafField, path: string) {
  if (field.type === 'rich') restoreRich(doc, past, path)
  else if (field.type === 'text' || field.type === 'prose' || field.type === 'tags')
    restoreText(doc.getText(path), past.getText(path).toString())
}
