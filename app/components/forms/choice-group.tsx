/** The frame of radio buttons and boxes: one question, several answers. */
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import type { Choice } from './choice.ts'
import { described, FieldWords } from './field.tsx'
import type { FieldState } from './form-state.tsx'

interface Props {
  type: 'radio' | 'checkbox'
  name: string
  field: FieldState
  choices: readonly Choice[]
  chosen: readonly string[]
  help?: ReactNode
  optional?: boolean
}

export function ChoiceGroup({ type, name, field, choices, chosen, help, optional }: Props) {
  const { t } = useText()
  return (
    <fieldset
      className={field.error ? 'field field-wrong' : 'field'}
      {...described(field.id, help, field.error)}
    >
      <legend className="label">
        {field.label}
        {optional && <span className="optional"> ({t.common.form.optional})</span>}
      </legend>
      <FieldWords id={field.id} help={help} error={field.error} />
      {choices.map((choice, place) => {
        // the summary of errors leads to the first answer
        const id = place === 0 ? field.id : `${field.id}-${choice.value}`
        return (
          <div className="choice" key={choice.value}>
            <input
              type={type}
              id={id}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={choice.help ? `${id}-about` : undefined}
            />
            <label htmlFor={id}>{choice.label}</label>
            {choice.help && (
              <p className="help" id={`${id}-about`}>
                {choice.help}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
