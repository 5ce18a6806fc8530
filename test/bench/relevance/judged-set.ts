/**
 * The judged set: cases composed of hand-written sentences, and what people type, each with the cases that help. Which cases
 * help is said by what they are about (subject) and what the experience is (aspect), before any search was tuned on it.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Language } from '#app/domain/language.ts'

export interface JudgedCase {
  id: string
  subject: string
  aspect: string
  language: Language
  organisation: string
  title: string
  summary: string
  lesson: string
  body: string
}

export interface JudgedQuery {
  kind: string
  words: string
  /** case id → 1, 2 or 3 */
  grades: ReadonlyMap<string, number>
  /** `tune` is what the search may be tuned on; `report` is only measured. */
  part: 'tune' | 'report'
}

type Texts = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const subjects = parse(read('subjects.yaml')) as Texts
const aspects = parse(read('aspects.yaml')) as Texts

export const places =
  'Norrvik Sjöhult Almdala Björkfors Granåsa Hästviken Ljungsele Mörkö Ryssnäs Skogby Tallåsen Vintersele Åkermo Ängersjö Östanå Kvarnlid Brunnsta Fågelö Stenhult Hedbo'.split(
    ' ',
  )
/** Of the twelve aspects each subject has seven; the fourth of its cases is written in English. */
const aspectsEach = 7
const englishCase = 3

export const judgedCases: readonly JudgedCase[] = Object.keys(subjects).flatMap((subject, s) =>
  Array.from({ length: aspectsEach }, (_, a) => composed(subject, s, a)),
)

export const judgedQueries: readonly JudgedQuery[] = read('queries.tsv')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map(judged)

function composed(subject: string, s: number, a: number): JudgedCase {
  const aspectKeys = Object.keys(aspects)
  const aspect = aspectKeys[(s * 5 + a) % aspectKeys.length] as string
  const about = of(subjects, subject)
  const told = of(aspects, aspect)
  const english = a === englishCase
  const nth = (list: readonly string[] | undefined, n: number) => list?.[n % list.length] ?? ''
  const say = (key: string) => (english ? `${key}_en` : key)
  const organisation = nth(places, s * 7 + a * 3)
  const other = of(subjects, nth(Object.keys(subjects), s * 11 + a * 17 + 5))
  const name = nth(english ? about.en : about.sv, a)
  const texts = about[say('text')] ?? []
  const summary = `${organisation}: ${nth(texts, a)}`
  const setting = english
    ? `The municipality has ${8 + ((s + a) % 30)} 000 inhabitants. At the same time work went on with ${nth(other.en, a).toLowerCase()}.`
    : `Kommunen har ${8 + ((s + a) % 30)} 000 invånare. Samtidigt pågick arbete med ${nth(other.sv, a).toLowerCase()}.`
  return {
    id: `${subject}/${aspect}`,
    subject,
    aspect,
    language: english ? 'en' : 'sv',
    organisation,
    title: `${name} ${nth(told[say('title')], s + a)}`,
    summary,
    lesson: nth(told[say('lesson')], s + a),
    body: [nth(texts, a + 1), nth(told[say('text')], s + a), nth(told[say('text')], s + a + 1), setting].join(
      ' ',
    ),
  }
}

function of(texts: Texts, key: string) {
  const found = texts[key]
  if (!found) throw new Error(`No texts of "${key}"`)
  return found
}

function judged(line: string): JudgedQuery {
  const [kind = '', words = '', wanted = ''] = line.split('\t')
  // what is taken away by a minus helps nobody who wrote it
  const without = [...words.matchAll(/(?<= )-(\S+)/g)].map(([, word = '']) => word)
  const grades = new Map<string, number>()
  for (const spec of wanted === '-' ? [] : wanted.split(' ')) {
    const [about = '', grade = '3'] = spec.split('=')
    const meant = judgedCases.filter((one) => isAbout(one, about))
    if (meant.length === 0) throw new Error(`"${words}": no case is about ${about}`)
    for (const one of meant)
      if (!grades.has(one.id) && !without.some((word) => says(one, word))) grades.set(one.id, Number(grade))
  }
  return { kind, words, grades, part: isTune(words) ? 'tune' : 'report' }
}

function isAbout(one: JudgedCase, about: string): boolean {
  const [topic = '', words = ''] = about.split('+')
  const [subject, aspect] = topic.split('/')
  return (
    (subject === '*' || one.subject === subject) &&
    (!aspect || one.aspect === aspect) &&
    says(one, words.replaceAll('_', ' '))
  )
}

function says({ title, summary, lesson, body }: JudgedCase, words: string): boolean {
  return [title, summary, lesson, body].join(' ').toLowerCase().includes(words.toLowerCase())
}

/** By the letters of the query, so that the split never changes when queries are added. */
function isTune(words: string): boolean {
  let hash = 7
  for (const letter of words) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return (hash >>> 3) % 2 === 0
}
