/** A group of rows: each a fieldset of its own, added, moved and removed with buttons, folded when there are many. */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { anchorOf, maxRows, rowPath } from '#app/domain/cases/document.ts'
import type { RowsField as RowsFieldOf } from '#app/domain/cases/fields.ts'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { useText } from '#app/i18n/use-text.tsx'
import { describedBy, idsOf } from '../fields/field-frame.tsx'
import { FieldProblem, NeededMark } from '../fields/field-problem.tsx'
import { GridView } from '../grid/grid-view.tsx'
import { useRowIds, useSession } from '../session/context.tsx'
import { moveKey } from './move-key.ts'
import { type Removed, RemovedRow } from './removed-row.tsx'
import { RowCards } from './row-cards.tsx'
import { rowSummaries } from './row-summaries.tsx'
import { rowWords } from './row-words.ts'
import { useKeptRows } from './use-kept-rows.ts'
import { useLineKeys } from './use-line-keys.ts'
import { useOpenRows } from './use-open-rows.ts'
import { useViewOfRows } from './use-view-of-rows.ts'

export function RowsField({ field }: { field: RowsFieldOf }) {
  const { t, lang } = useText()
  const { announcer, doc, notices, rows: rowsOf, unparsed, navigator } = useSession()
  const rows = rowsOf(field.key)
  const rowList = useRowIds(field.key)
  const open = useOpenRows(field, rowList)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const element = useRef<HTMLFieldSetElement>(null)
  const kept = useKeptRows(rows, rowList, {
    onGone: ({ id, name }) => {
      const leave = () => {
        flushSync(() => kept.drop(id))
        unparsed.forget(`${field.key}/${id}/`)
      }
      notices.show({
        key: `${field.key}/${id}`,
        kind: 'warn',
        text: t.editor.notices.rowGone(name),
        words: () => rowWords(doc, field, id, lang),
        acts: [{ label: t.editor.notices.bringRowBack, run: () => rows.restore(id, kept.shown.indexOf(id)) }],
        onClose: leave,
      })
    },
    onBack: (id) => notices.close(`${field.key}/${id}`),
  })
  const ids = idsOf(field.key)
  const view = useViewOfRows(field)
  const Summary = rowSummaries[field.key]

  const show = open.show
  useEffect(
    () => navigator.register(field.key, (id) => flushSync(() => show(id))),
    [navigator, field.key, show],
  )

  const add = (index?: number) => {
    const id = rows.add(index)
    flushSync(() => {
      open.show(id)
      setRemoved(null)
    })
    navigator.goTo(rowPath(field.key, id, field.fields[0]?.key ?? ''))
  }
  const remove = useCallback(
    (id: string, name: string) => {
      const index = rows.ids.indexOf(id)
      flushSync(() => {
        setRemoved({ id, index, name })
        kept.drop(id)
        rows.remove(id)
      })
      unparsed.forget(`${field.key}/${id}/`)
      element.current?.querySelector<HTMLElement>('.editor-removed button')?.focus()
    },
    [rows, kept.drop, unparsed, field.key],
  )
  const move = useCallback(
    (id: string, by: -1 | 1, name: string) => {
      const pressed = document.activeElement
      flushSync(() => rows.move(id, by))
      // a moved element loses the focus
      if (pressed instanceof HTMLElement) pressed.focus()
      announcer.say(t.editor.rows.moved(name, rows.ids.indexOf(id) + 1, rows.ids.length))
    },
    [rows, announcer, t],
  )
  const takeLineKey = useLineKeys(field, add)
  /** Of cards and of the grid; in a rich text the key moves its blocks. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = moveKey(event)
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    const index = rows.ids.indexOf(row?.dataset.row ?? '')
    const id = rows.ids[index]
    if (id === undefined || takeLineKey(event, id) || by === 0 || event.isDefaultPrevented()) return
    event.preventDefault()
    move(id, by, t.editor.rows.name(field.one[lang], index + 1, ''))
  }
  const restore = () => {
    if (!removed) return
    flushSync(() => {
      rows.restore(removed.id, removed.index)
      setRemoved(null)
    })
    navigator.goTo(rowPath(field.key, removed.id, field.fields[0]?.key ?? ''))
  }

  const dismiss = () => {
    flushSync(() => setRemoved(null))
    element.current?.querySelector<HTMLElement>(':scope > .editor-control > .button')?.focus()
  }

  return (
    <fieldset
      className="editor-field editor-rows"
      id={anchorOf(field.key)}
      data-field={field.key}
      aria-labelledby={ids.label}
      aria-describedby={describedBy(field, field.key)}
      ref={element}
      onKeyDown={onKeyDown}
    >
      <div className="editor-label-line">
        <p className="editor-label" id={ids.label}>
          {field.label[lang]}
        </p>
        <NeededMark path={field.key} id={ids.needed} />
      </div>
      {field.help && (
        <p className="editor-help" id={ids.help}>
          {field.help[lang]}
        </p>
      )}
      <div className="editor-control">
        {view.canChange && (
          <button type="button" className="editor-quiet" onClick={view.change}>
            {view.isGrid ? t.editor.grid.asCards : t.editor.grid.asGrid}
          </button>
        )}
        {view.isGrid ? (
          <GridView
            field={field}
            labelledBy={ids.label}
            ids={kept.shown}
            isGone={kept.isGone}
            onInside={kept.enter}
            onRemove={remove}
          />
        ) : (
          <RowCards field={field} kept={kept} open={open} onMove={move} onRemove={remove} />
        )}
        {removed && !rowList.includes(removed.id) && (
          <RemovedRow removed={removed} onRestore={restore} onDismiss={dismiss} />
        )}
        {Summary && <Summary />}
        {rowList.length < maxRows ? (
          <PressButton weight="quiet" icon="plus" onPress={() => add()}>
            {t.editor.rows.add(field.one[lang])}
          </PressButton>
        ) : (
          <p className="editor-empty">{t.editor.rows.full(maxRows)}</p>
        )}
        <FieldProblem path={field.key} id={ids.problem} />
      </div>
    </fieldset>
  )
}
