/** One of several: all to see while they are few, a list to open when they are many. */
import { choicePath } from '#app/domain/cases/document.ts'
import type { ChoiceField as ChoiceFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useValue } from '../session/context.tsx'
import { FieldFrame, idsOf } from './field-frame.tsx'
import { SelectField } from './select-field.tsx'

const mostRadios = 5

export function ChoiceField({ field, path }: { field: ChoiceFieldOf; path: string }) {
  return field.options.length <= mostRadios ? (
    <Radios field={field} path={path} />
  ) : (
    <OneOfMany field={field} path={path} />
  )
}

function Radios({ field, path }: { field: ChoiceFieldOf; path: string }) {
  const { t, lang } = useText()
  const [value, setValue] = useValue(path)
  const ids = idsOf(path)
  return (
    <FieldFrame field={field} path={path} group="radiogroup">
      <div className="editor-choices">
        {field.options.map((option) => {
          const id = choiceId(path, option.key)
          return (
            <div className="choice" key={option.key}>
              <input
                type="radio"
                id={id}
                name={ids.control}
                checked={value === option.key}
                onChange={() => setValue(option.key)}
              />
              <label htmlFor={id}>{option.label[lang]}</label>
            </div>
          )
        })}
      </div>
      {value !== null && (
        <button
          type="button"
          className="editor-quiet"
          aria-label={t.editor.field.clearOf(field.label[lang])}
          onClick={(event) => {
            // the button goes away; the choice that it belonged to is the nearest place
            event.currentTarget.parentElement?.querySelector('input')?.focus()
            setValue(null)
          }}
        >
          {t.editor.field.clear}
        </button>
      )}
    </FieldFrame>
  )
}

function OneOfMany({ field, path }: { field: ChoiceFieldOf; path: string }) {
  const { lang } = useText()
  return (
    <SelectField field={field} path={path}>
      {field.options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label[lang]}
        </option>
      ))}
    </SelectField>
  )
}

export function choiceId(path: string, option: string): string {
  return `${idsOf(choicePath(path, option)).control}`
}
