import type { ReactNode } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  id: string
  label: ReactNode
  help?: ReactNode
  error: string | null
  optional?: boolean
  children: ReactNode
}

/** Label above, help below the label, the error beside what it is about. The control is wired by `described`. */
export function Field({ id, label, help, error, optional, children }: Props) {
  const { t } = useText()
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="optional"> ({t.common.form.optional})</span>}
      </label>
      <FieldWords id={id} help={help} error={error} />
      {children}
    </div>
  )
}

/** The help and the error of a field or of a group of fields. */
export function FieldWords({ id, help, error }: { id: string; help?: ReactNode; error: string | null }) {
  const { t } = useText()
  return (
    <>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <span className="visually-hidden">{t.common.form.errorPrefix} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** The attributes that tie a control to its help and its error. */
export function described(id: string, help: ReactNode, error: string | null) {
  const ids = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}
