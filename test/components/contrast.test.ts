/** Every pair of colours that meets on a page is legible, in the light theme and in the dark one. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheets = { light: ['tokens.css'], dark: ['tokens.css', 'dark.css'] }
const text = 4.5
const comfortable = 7
/** Borders of fields, signs, the ring around what has the focus. */
const shapes = 3

/** [what stands in front, what is behind, how much contrast it needs] */
const pairs: readonly [string, string, number][] = [
  ['ink', 'paper', comfortable],
  ['ink', 'raised', comfortable],
  ['ink', 'sunken', comfortable],
  ['ink', 'warm-soft', comfortable],
  ['ink', 'accent-soft', comfortable],
  ['ink', 'good-soft', comfortable],
  ['ink', 'danger-soft', comfortable],
  ['ink', 'mark', comfortable],
  ['ink-soft', 'paper', text],
  ['ink-soft', 'raised', text],
  ['ink-soft', 'sunken', text],
  ['ink-soft', 'warm-soft', text],
  ['ink-soft', 'accent-soft', text],
  ['ink-soft', 'danger-soft', text],
  ['accent', 'paper', comfortable],
  ['accent', 'raised', text],
  ['accent', 'sunken', text],
  ['accent', 'accent-soft', text],
  ['accent', 'good-soft', text],
  ['accent', 'danger-soft', text],
  ['accent', 'warm-soft', text],
  ['accent-strong', 'paper', text],
  ['on-accent', 'accent', text],
  ['on-accent', 'accent-strong', text],
  ['warm', 'paper', text],
  ['warm', 'warm-soft', text],
  ['good', 'paper', text],
  ['good', 'good-soft', text],
  ['danger', 'paper', text],
  ['danger', 'danger-soft', text],
  ['on-danger', 'danger', text],
  ['line-strong', 'paper', shapes],
  ['line-strong', 'raised', shapes],
  ['line-strong', 'sunken', shapes],
]

for (const [theme, files] of Object.entries(sheets)) {
  const colours = coloursOf(files)
  describe(theme, () => {
    test.each(pairs)('%s on %s', (front, behind, needed) => {
      expect(contrast(colours(front), colours(behind))).toBeGreaterThanOrEqual(needed)
    })
  })
}

/** The later sheet overrides the earlier, as in the browser. */
function coloursOf(files: readonly string[]) {
  const found = new Map<string, string>()
  for (const file of files) {
    const css = readFileSync(new URL(`../../app/styles/${file}`, import.meta.url), 'utf8')
    for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g))
      found.set(name, value)
  }
  return (name: string) => found.get(name) ?? `no colour ${name}`
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
