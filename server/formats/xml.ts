/** XML, for feeds and maps of the site: whatever somebody wrote becomes text and stays text. */
import { cleaned } from '#app/domain/text/text.ts'

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Safe between tags and inside quotes. What XML cannot hold at all is left out. */
export function escaped(text: string): string {
  return cleaned(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}

/** `<name a="…">text</name>`; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  text = '',
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  )
  return text ? `<${name}${given.join('')}>${escaped(text)}</${name}>` : `<${name}${given.join('')}/>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
