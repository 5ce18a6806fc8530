/** What keeps a field from being published, in words. */
import type { Problem } from '#app/domain/cases/problem.ts'
import type { Messages } from './messages.ts'

export function problemText(problem: Pick<Problem, 'kind' | 'limit'>, t: Messages): string {
  const text = t.editor.problems[problem.kind]
  return typeof text === 'function' ? text(problem.limit ?? 0) : text
}
