/** "Sida – Erfa". Apart from page-title.ts, which holds all texts of both languages: the editor retitles its page too. */
import type { Messages } from '#app/i18n/messages.ts'

export function pageTitle(t: Messages, title: string): string {
  const { name } = t.common.site
  return title.endsWith(name) ? title : `${title} – ${name}`
}
