import { Icon } from '#app/components/ui/icon.tsx'
import type { Problem } from '#app/domain/cases/problem.ts'
import { problemText } from '#app/i18n/problem-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem } from '../session/context.tsx'

/** While a field that publishing needs is empty, it says so beside its name. */
export function NeededMark({ path, id }: { path: string; id: string }) {
  const { t } = useText()
  const problem = useProblem(path)
  if (problem?.kind !== 'missing') return null
  return (
    <span className="editor-needed" id={id}>
      {t.editor.field.needed}
    </span>
  )
}

/** What is wrong with what stands there, below it. */
export function FieldProblem({ path, id }: { path: string; id: string }) {
  const { t } = useText()
  const problem = useProblem(path)
  const isLate = problem && readWhileWriting.includes(problem.kind)
  return (
    <p
      className={isLate ? 'editor-problem editor-problem-late' : 'editor-problem'}
      id={id}
      hidden={!isWrong(problem)}
    >
      {problem && isWrong(problem) && (
        <>
          <Icon name="warning" />
          <span>{problemText(problem, t)}</span>
        </>
      )}
    </p>
  )
}

/** Half an address is no mistake while it is being written. */
const readWhileWriting: readonly Problem['kind'][] = ['badEmail', 'badLink', 'outOfRange']

/** Empty is not wrong: it is not done yet. */
export function isWrong(problem: Problem | null): boolean {
  return problem !== null && problem.kind !== 'missing'
}
