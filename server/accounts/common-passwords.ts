/**
 * Whether a password is among the first that anybody would try: one or two entries of lists of leaked passwords and of
 * common words, with digits and signs around them. Only the lists come from zxcvbn: its estimate took seconds for a long
 * password, on the thread that answers requests.
 */
import { passwordProblem } from '#app/domain/people/password.ts'
import { swedishWords } from '#server/search/language/swedish-words.ts'

/** A password made of fewer entries of the lists than this is refused. */
const minParts = 3
/** Shorter entries occur by chance in almost any text. */
const minEntryLength = 3
const maxEntryLength = 24
/**
 * Up to four digits (a year, "123") cost less than a word. Sixteen random digits are then accepted, twelve, the length of
 * a Swedish personal identity number, are not.
 */
const maxDigitsOfPart = 4
const costOfDigits = 0.75

/** Words that Swedish users choose first and that no list of leaked passwords holds. */
const swedish = `lösenord lösenordet losenord losenordet hemligt hemlig hemligheten välkommen valkommen sommar vinter vår höst
sommaren vintern hösten januari februari mars april maj juni juli augusti september oktober november december måndag
tisdag onsdag torsdag fredag lördag söndag mitt min ditt kommun kommunen region regionen sverige stockholm göteborg
malmö administratör administrator erfa erfarenhet utbyte erfarenhetsutbyte qwertyuiopå qwertyuiopåä asdfghjklö
asdfghjklöä asdfghjklöäå hejsan hejhej jagälskardig älskling fotboll hockey`

const leetSubstitutions: Readonly<Record<string, string>> = {
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

/** Punctuation costs nothing: people put it between and behind words in predictable places. */
const sign = /^[ -/:-@[-`{-~]$/

let loading: Promise<ReadonlySet<string>> | null = null

/** Read at the first call, a tenth of a second and some 40 MB; a server calls it when it starts. */
export function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= readLists()
  return loading
}

/** Why this password is refused, as a key of the error texts; null when it is accepted. */
export async function checkNewPassword(
  password: string,
  { email, name }: { email: string; name: string },
): Promise<string | null> {
  const problem = passwordProblem(password, email)
  if (problem) return problem
  return (await isCommonPassword(password, [email, name])) ? 'passwordCommon' : null
}

/** @param known the person's own address and name, which are easy to guess */
async function isCommonPassword(password: string, known: readonly string[]): Promise<boolean> {
  const lists = await loadCommonPasswords()
  const own = new Set(known.flatMap((one) => normalise(one).split(/[^\p{L}\p{N}]+/u)).filter(isLongEnough))
  const isEntry = (part: string) => lists.has(part) || own.has(part)
  return (
    countParts(stripRepetition(normalise(password)), (part) => isEntry(part) || isEntry(decodeLeet(part))) <
    minParts
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

/** The cheapest way to compose the text of entries, short numbers and single letters, by dynamic programming. */
function countParts(text: string, isEntry: (part: string) => boolean): number {
  const characters = [...text]
  const fewest = [0]
  for (let end = 1; end <= characters.length; end++) {
    const last = characters[end - 1] ?? ''
    let best = (fewest[end - 1] ?? 0) + (sign.test(last) ? 0 : 1)
    for (let length = 1; length <= Math.min(maxEntryLength, end); length++) {
      const part = characters.slice(end - length, end).join('')
      const cost = costOf(part, isEntry)
      if (cost !== null) best = Math.min(best, (fewest[end - length] ?? 0) + cost)
    }
    fewest.push(best)
  }
  return fewest[characters.length] ?? 0
}

/** Null when the part is neither an entry nor a short number. */
function costOf(part: string, isEntry: (part: string) => boolean): number | null {
  if (isLongEnough(part) && isEntry(part)) return 1
  return part.length <= maxDigitsOfPart && /^\d+$/.test(part) ? costOfDigits : null
}

/** The shortest text whose repetition gives this one; the text itself when it does not repeat. */
function stripRepetition(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text
}

function decodeLeet(part: string): string {
  return part.replaceAll(/[@4310!$57]/g, (sign) => leetSubstitutions[sign] ?? sign)
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function isLongEnough(part: string): boolean {
  return [...part].length >= minEntryLength
}
