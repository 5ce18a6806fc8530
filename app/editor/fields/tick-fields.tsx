/** Ticks: several of a list, each a value of its own so that two people may tick at once; or a single yes. */
import { anchorOf, choicePath } from '#app/domain/cases/document.ts'
import type {
  ChoicesField as ChoicesFieldOf,
  FlagField as FlagFieldOf,
  Option,
} from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldMarks } from '../presence/field-marks.tsx'
import { useValue } from '../session/context.tsx'
import { choiceId } from './choice-field.tsx'
import { FieldFrame, idsOf } from './field-frame.tsx'
import { FieldProblem } from './field-problem.tsx'
import { PickerField } from './picker-field.tsx'

/** Longer lists of ticks go in two columns, where there is room. */
const oneColumn = 6

/** More than these are searched, not read through. */
const mostTicks = 8

export function ChoicesField({ field, path }: { field: ChoicesFieldOf; path: string }) {
  if (field.options.length > mostTicks) return <PickerField field={field} path={path} />
  const long = field.options.length > oneColumn
  return (
    <FieldFrame field={field} path={path} group="group">
      <div className={long ? 'editor-choices editor-choices-long' : 'editor-choices'}>
        {field.options.map((option) => (
          <Tick key={option.key} path={path} option={option} />
        ))}
      </div>
    </FieldFrame>
  )
}

function Tick({ path, option }: { path: string; option: Option }) {
  const { lang } = useText()
  const [value, setValue] = useValue(choicePath(path, option.key))
  const id = choiceId(path, option.key)
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        checked={value === true}
        onChange={(event) => setValue(event.currentTarget.checked ? true : null)}
      />
      <label htmlFor={id}>{option.label[lang]}</label>
    </div>
  )
}

export function FlagField({ field, path }: { field: FlagFieldOf; path: string }) {
  const { lang } = useText()
  const [value, setValue] = useValue(path)
  const ids = idsOf(path)
  return (
    <div className="editor-field editor-field-flag" id={anchorOf(path)} data-field={path}>
      <FieldMarks path={path} />
      {field.help && (
        <p className="editor-help" id={ids.help}>
          {field.help[lang]}
        </p>
      )}
      <div className="editor-control">
        <div className="choice">
          <input
            type="checkbox"
            id={ids.control}
            checked={value === true}
            onChange={(event) => setValue(event.currentTarget.checked ? true : null)}
            aria-describedby={field.help ? ids.help : undefined}
          />
          <label htmlFor={ids.control} id={ids.label}>
            {field.label[lang]}
          </label>
        </div>
        <FieldProblem path={path} id={ids.problem} />
      </div>
    </div>
  )
}
