import { anchorOf } from '#app/domain/cases/document.ts'
import type { Problem } from '#app/domain/cases/problem.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { problemText } from '../fields/field-problem.tsx'
import { placeName } from '../presence/place-name.ts'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useSession } from '../session/context.tsx'

/** Everything that publishing still needs, each a link to where it is mended. */
export function LackingList({ problems, label }: { problems: readonly Problem[]; label: string }) {
  const { t, lang } = useText()
  const { kind, navigator } = useSession()
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
              {placeName(kind, problem.path, lang)}
            </a>
            {problem.kind !== 'missing' && <span className="lacking-why"> {problemText(problem, t)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
