import type { HistoryEntry } from '#app/domain/reviews/draft-pages.ts'

/** The last time that one of these happened. */
export function findLastMove(history: readonly HistoryEntry[], ...moves: string[]): HistoryEntry | undefined {
  return history.find(({ move }) => moves.includes(move))
}
