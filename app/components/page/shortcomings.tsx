import type { Shortcoming } from '#app/domain/accessibility-statement.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What is not accessible, why, and which requirement it concerns; or that there is nothing. */
export function Shortcomings({ list, none }: { list: readonly Shortcoming[]; none: string }) {
  const { t, lang } = useText()
  if (list.length === 0) return <p>{none}</p>
  return (
    <ul>
      {list.map((item) => (
        <li key={item.what.sv}>
          <p>
            {item.what[lang]} {item.why[lang]}
          </p>
          <p className="meta">
            {t.pages.accessibility.shortcomings.requirements} {item.requirements.join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
