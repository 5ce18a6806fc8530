/**
 * The editor needs the descriptions of fields in the language of the page alone. Here their long texts go from the script
 * that both languages share into the file of words of each. Names stay in both: pasted headings, pasted choices and what is
 * searched for in a list are understood in either language, whatever the page is in.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const described = /\/app\/domain\/cases\/(?:case-study\/|lesson)[\w-]*\.ts$/
const wordsOf = /\/app\/i18n\/(sv|en)\/for-editor\.ts$/
const literal = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`
const text = new RegExp(String.raw`\b(help|intro|title): bilingual\(\s*${literal},\s*${literal},?\s*\)`, 'g')

const shared = '\0one-language'
/** Read when a page is drawn, and by then the words are there. */
const sharedCode = `
  let words = []
  export const fillWords = (all) => { words = all }
  export const editorWord = (at) => ({ get sv() { return words[at] }, get en() { return words[at] } })`

type Pair = readonly [sv: string, en: string]

export function oneLanguage(root: string): Plugin {
  /** In an order that every build finds. */
  const pairs: Pair[] = []
  const placeOf = (sv: string, en: string) => pairs.findIndex(([a, b]) => a === sv && b === en)
  return {
    name: 'erfa:one-language',
    // before types are stripped and quotation marks change
    enforce: 'pre',
    apply: (_config, env) => env.command === 'build' && env.isSsrBuild !== true,
    buildStart() {
      const folder = join(root, 'app/domain/cases')
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      )
      for (const file of files.filter((name) => described.test(name)).sort())
        for (const [, , sv = '', en = ''] of readFileSync(file, 'utf8').matchAll(text))
          if (placeOf(sv, en) < 0) pairs.push([sv, en])
    },
    resolveId: (source) => (source === 'erfa:one-language' ? shared : undefined),
    load: (id) => (id === shared ? sharedCode : undefined),
    transform(code, id) {
      const language = wordsOf.exec(id)?.[1]
      if (language) return withImport('fillWords', `${code}\nfillWords(__WORDS_${language}__)\n`)
      if (!described.test(id)) return
      return withImport(
        'editorWord',
        code.replace(text, (_all, key, sv, en) => `${key}: editorWord(${placeOf(sv, en)})`),
      )
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      const language = /__WORDS_(sv|en)__/.exec(code)?.[1]
      if (!language) return null
      const modules = Object.values(chunks).flatMap((chunk) => Object.values(chunk.modules))
      const used = new Set(
        modules.flatMap(({ code }) =>
          [...(code ?? '').matchAll(/\beditorWord\w*\((\d+)\)/g)].map(([, at]) => Number(at)),
        ),
      )
      const words = pairs.map(([sv, en], at) => (used.has(at) ? (language === 'sv' ? sv : en) : '0'))
      return { code: code.replace(`__WORDS_${language}__`, () => `[${words.join(',')}]`), map: null }
    },
  }
}

const withImport = (name: string, code: string) => ({
  code: `import { ${name} } from 'erfa:one-language'\n${code}`,
  map: null,
})
