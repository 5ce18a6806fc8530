import { described, FieldWords } from './field.tsx'
import { useField } from './form-state.tsx'

interface Props {
  name: string
  label?: string
  help?: string
  /** What is sent when it is ticked. */
  value?: string
  defaultChecked?: boolean
}

/** One yes or no. Nothing is sent when it is not ticked. */
export function Checkbox({ name, label, help, value = 'true', defaultChecked = false }: Props) {
  const field = useField(name, label)
  return (
    <div className={field.error ? 'field field-wrong' : 'field'}>
      <div className="choice">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.chosen ? field.chosen.includes(value) : defaultChecked}
          {...described(field.id, help, field.error)}
        />
        <label htmlFor={field.id}>{field.label}</label>
      </div>
      <FieldWords id={field.id} help={help} error={field.error} />
    </div>
  )
}
