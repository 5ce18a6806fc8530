/** What every field has around its control: name, help beside it, who is there, what is wrong. */
import type { ReactNode } from 'react'
import { anchorOf } from '#app/domain/document.ts'
import type { Field } from '#app/domain/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { FieldProblem, NeededMark } from './field-problem.tsx'

export interface FieldIds {
  readonly control: string
  readonly label: string
  readonly help: string
  readonly problem: string
}

export function idsOf(path: string): FieldIds {
  const id = anchorOf(path)
  return { control: `${id}-control`, label: `${id}-label`, help: `${id}-help`, problem: `${id}-problem` }
}

interface Props {
  field: Field
  path: string
  /** `group`: the control is several, and the name is their legend. `row`: the name is a heading of its own. */
  as?: 'single' | 'group'
  /** Beside the name, for instance tools. */
  tools?: ReactNode
  /** Below the control: how much room is left, what cannot be read. */
  note?: ReactNode
  children: ReactNode
}

export function FieldFrame({ field, path, as = 'single', tools, note, children }: Props) {
  const { lang } = useText()
  const ids = idsOf(path)
  const Frame = as === 'group' ? 'fieldset' : 'div'
  return (
    <Frame className={`editor-field editor-field-${field.type}`} id={anchorOf(path)} data-field={path}>
      {as === 'group' ? (
        <legend className="editor-label" id={ids.label}>
          {field.label[lang]}
          <NeededMark path={path} />
        </legend>
      ) : (
        <div className="editor-label-line">
          <label className="editor-label" id={ids.label} htmlFor={ids.control}>
            {field.label[lang]}
            <NeededMark path={path} />
          </label>
          {tools}
        </div>
      )}
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
