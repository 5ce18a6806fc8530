import { anchorOf, groupOf } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import { problemText } from '#app/i18n/problem-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { placeName } from '../presence/place-name.ts'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { capital } from '../rows/row-name.ts'
import { useSession } from '../session/context.tsx'

/** Everything that publishing still needs, each a link to where it is mended. */
export function LackingList({ problems, label }: { problems: readonly Problem[]; label: string }) {
  const { t, lang } = useText()
  const { kind, navigator, rows } = useSession()
  /** Which row it is in, and what a number is counted in. */
  const nameOf = ({ path, field }: Problem) => {
    const [key = '', row] = path.split('/')
    const number = row ? rows(key).ids.indexOf(row) + 1 : 0
    const group = number > 0 ? groupOf(kind, key) : null
    const unit = field.type === 'number' && field.unit ? ` (${field.unit[lang]})` : ''
    if (!group) return `${placeName(kind, path, lang)}${unit}`
    return `${t.editor.rows.name(capital(group.one[lang], lang), number, field.label[lang])}${unit}`
  }
  return (
    <details className="lacking">
      <summary>
        <ToolIcon name="open" />
        <span>{label}</span>
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.kind}`}>
            <a
              href={`#${anchorOf(problem.path)}`}
              onClick={(event) => {
                event.preventDefault()
                navigator.goTo(problem.path)
              }}
            >
              {nameOf(problem)}
            </a>
            {problem.kind !== 'missing' && <span className="lacking-why"> {problemText(problem, t)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
