/**
 * Whether a password is among the first that anybody would try: one or two entries of lists of leaked passwords and of
 * common words, with digits and signs around them. Only the lists come from zxcvbn: its estimate took seconds for a long
 * password, on the thread that answers requests.
 */
import { passwordProblem } from '#app/domain/people/password.ts'
import { swedishWords } from '#server/search/swedish-words.ts'

/** Entries that a password may be made of before it counts as one of its own. */
const fewestParts = 3
/** Shorter entries are parts of every sentence. */
const shortestEntry = 3
const longestEntry = 24
/** A year or a "123" adds less than a word: sixteen digits by chance are a password, twelve are a birth number. */
const digitsOfPart = 4
const costOfDigits = 0.75

/** What Swedish users think of first and no list of leaked passwords has. */
const swedish = `lösenord lösenordet losenord losenordet hemligt hemlig hemligheten välkommen valkommen sommar vinter vår höst
sommaren vintern hösten januari februari mars april maj juni juli augusti september oktober november december måndag
tisdag onsdag torsdag fredag lördag söndag mitt min ditt kommun kommunen region regionen sverige stockholm göteborg
malmö administratör administrator erfa erfarenhet utbyte erfarenhetsutbyte qwertyuiopå qwertyuiopåä asdfghjklö
asdfghjklöä asdfghjklöäå hejsan hejhej jagälskardig älskling fotboll hockey`

const l33t: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Between and behind words, as everybody puts them. */
const sign = /^[ -/:-@[-`{-~]$/

let loading: Promise<ReadonlySet<string>> | null = null

/** Read at the first call, a tenth of a second and some 40 MB; a server calls it when it starts. */
export function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= readLists()
  return loading
}

/** Why somebody may not have this password, as a key of the error texts; null when she may. */
export async function newPasswordProblem(
  password: string,
  { email, name }: { email: string; name: string },
): Promise<string | null> {
  const problem = passwordProblem(password, email)
  if (problem) return problem
  return (await isCommonPassword(password, [email, name])) ? 'passwordCommon' : null
}

/** @param known what belongs to whoever chooses the password */
async function isCommonPassword(password: string, known: readonly string[]): Promise<boolean> {
  const lists = await loadCommonPasswords()
  const own = new Set(known.flatMap((one) => normal(one).split(/[^\p{L}\p{N}]+/u)).filter(isLongEnough))
  const isEntry = (part: string) => lists.has(part) || own.has(part)
  return (
    partsOf(repeated(normal(password)), (part) => isEntry(part) || isEntry(withoutL33t(part))) < fewestParts
  )
}

async function readLists(): Promise<ReadonlySet<string>> {
  const [{ dictionary: common }, { dictionary: english }] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const lists = [common['passwords-common'], english['commonWords-en'], english['firstnames-en']]
  const words = [...swedish.split(/\s+/), ...swedishWords.split(/\s+/)]
  return new Set([...lists.flat(), ...words].map(String).filter(isLongEnough))
}

/** The fewest parts that the text is made of: entries, short numbers, single letters. Signs count for nothing. */
function partsOf(text: string, isEntry: (part: string) => boolean): number {
  const characters = [...text]
  const fewest = [0]
  for (let end = 1; end <= characters.length; end++) {
    const last = characters[end - 1] ?? ''
    let best = (fewest[end - 1] ?? 0) + (sign.test(last) ? 0 : 1)
    for (let length = 1; length <= Math.min(longestEntry, end); length++) {
      const part = characters.slice(end - length, end).join('')
      const cost = costOf(part, isEntry)
      if (cost !== null) best = Math.min(best, (fewest[end - length] ?? 0) + cost)
    }
    fewest.push(best)
  }
  return fewest[characters.length] ?? 0
}

/** Null when the part is nothing known. */
function costOf(part: string, isEntry: (part: string) => boolean): number | null {
  if (isLongEnough(part) && isEntry(part)) return 1
  return part.length <= digitsOfPart && /^\d+$/.test(part) ? costOfDigits : null
}

/** The shortest text that this one repeats, itself otherwise. */
function repeated(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

function withoutL33t(part: string): string {
  return part.replaceAll(/[@4310!$57]/g, (sign) => l33t[sign] ?? sign)
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function isLongEnough(part: string): boolean {
  return [...part].length >= shortestEntry
}
