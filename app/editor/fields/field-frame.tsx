/** What every field has around its control: name, help beside it, who is there, what is wrong. */
import type { ReactNode } from 'react'
import { anchorOf } from '#app/domain/cases/document.ts'
import type { Field } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { FieldProblem, NeededMark } from './field-problem.tsx'

export interface FieldIds {
  readonly control: string
  readonly label: string
  readonly help: string
  readonly problem: string
  readonly needed: string
}

export function idsOf(path: string): FieldIds {
  const id = anchorOf(path)
  return {
    control: `${id}-control`,
    label: `${id}-label`,
    help: `${id}-help`,
    problem: `${id}-problem`,
    needed: `${id}-needed`,
  }
}

/** What is read after the name of the control: that it is needed, what to write, what is wrong. */
export function describedBy(field: Field, path: string, ...more: string[]): string {
  const ids = idsOf(path)
  return [ids.needed, ...(field.help ? [ids.help] : []), ...more, ids.problem].join(' ')
}

interface Props {
  field: Field
  path: string
  /** The control is several: their name is that of a group. */
  group?: 'group' | 'radiogroup'
  /** Takes a whole line where several fields share one. */
  isWide?: boolean
  /** Below the control: how much room is left, what cannot be read. */
  note?: ReactNode
  children: ReactNode
}

export function FieldFrame({ field, path, group, isWide = false, note, children }: Props) {
  const { lang } = useText()
  const ids = idsOf(path)
  const Frame = group ? 'fieldset' : 'div'
  return (
    <Frame
      className={`editor-field editor-field-${field.type}`}
      id={anchorOf(path)}
      data-field={path}
      data-wide={isWide || undefined}
      // a fieldset is a group already
      role={group === 'radiogroup' ? group : undefined}
      aria-labelledby={group && ids.label}
      aria-describedby={group && describedBy(field, path)}
    >
      <div className="editor-label-line">
        {group ? (
          <p className="editor-label" id={ids.label}>
            {field.label[lang]}
          </p>
        ) : (
          <label className="editor-label" id={ids.label} htmlFor={ids.control}>
            {field.label[lang]}
          </label>
        )}
        <NeededMark path={path} id={ids.needed} />
      </div>
      <FieldMarks path={path} />
      {field.help && (
        <p className="editor-help" id={ids.help}>
          {field.help[lang]}
        </p>
      )}
      <div className="editor-control">
        {children}
        {note}
        <FieldProblem path={path} id={ids.problem} />
      </div>
    </Frame>
  )
}
