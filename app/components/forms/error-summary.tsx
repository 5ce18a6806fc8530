import { Icon } from '#app/components/ui/icon.tsx'
import { errorText, errorTitle } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { type FormState, fieldId } from './form-state.tsx'

/** Everything that is wrong, on top of the form; each line leads to its field. Takes the focus when the page loads. */
export function ErrorSummary({ errors, labels, prefix }: FormState) {
  const { t } = useText()
  const names = Object.keys(errors)
  if (names.length === 0) return null
  const title = names.some((name) => name in labels)
    ? t.common.form.summary(names.length)
    : (errorTitle(t, errors[names[0] ?? ''] ?? '') ?? t.common.form.notSent)
  const heading = `${prefix ? `${prefix}-` : ''}error-summary`
  return (
    <div
      className="notice notice-danger error-summary"
      role="alert"
      aria-labelledby={heading}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was loaded again because of this; without script nothing else can bring one here
      autoFocus
    >
      <Icon name="warning" />
      <div>
        <h2 id={heading}>{title}</h2>
        <ul>
          {names.map((name) => (
            <li key={name}>
              {name in labels ? (
                <a href={`#${fieldId(prefix, name)}`}>
                  {labels[name]} – {errorText(t, errors[name] ?? '')}
                </a>
              ) : (
                errorText(t, errors[name] ?? '')
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
