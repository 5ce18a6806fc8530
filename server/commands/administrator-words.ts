/**
 * Said to whoever sits at the terminal, beside the log and not in it: log lines are gathered, searched and kept where many
 * can read them, and whoever opens the link first is the administrator.
 */
export function sayAdministratorLink(link: string): void {
  process.stderr.write(
    `\nThere is no administrator yet. Whoever opens this link first becomes one (it holds for a day):\n  ${link}\n\n`,
  )
}
