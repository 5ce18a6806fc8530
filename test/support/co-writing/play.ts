/**
 * Plays a scenario: Anna types thirty-six letters, each a character of its own; Bo does something once or three times in the
 * middle.
 */
import { Random } from '#test/collaboration/support/random.ts'
import { Network } from './network.ts'
import { atMark, lines, type Scenario } from './scenarios.ts'
import { type Bind, Writer } from './writer.ts'

const letterCount = 36
export const delays = [0, 1, 3, 10] as const
const letter = (index: number) => String.fromCharCode(0x4e00 + index)

export interface Outcome {
  lost: number
  doubled: number
  disordered: number
  /** In another block or cell than the one that Anna writes in. */
  displaced: number
  /** The caret is not behind the last letter. */
  caret: number
  unequal: number
}

export async function play(scenario: Scenario, delay: number, seed: number, bind?: Bind): Promise<Outcome> {
  const { place = atMark, act, times = 1, both = false, brings = [] } = scenario
  const random = new Random(seed * 7919 + delay)
  const state = await beginning(scenario, bind)
  const ids = random.below(2) ? [11, 12] : [12, 11]
  const [anna, bo] = [
    new Writer('Anna', ids[0] ?? 11, bind, state),
    new Writer('Bo', ids[1] ?? 12, bind, state),
  ]
  await shown(bind)
  const network = new Network([anna, bo], random, delay)
  place(anna)
  const when = new Set<number>()
  while (when.size < times) when.add(both ? 0 : 3 + random.below(letterCount - 12))
  for (let step = 0; step < letterCount; step++) {
    anna.type(letter(step))
    if (when.has(step)) act(bo, random)
    network.step()
  }
  network.deliverAll()
  const outcome = measure(anna, bo, brings)
  anna.close()
  bo.close()
  return outcome
}

/** The text that both begin with is the same for each delay and seed: written once. */
const beginnings = new WeakMap<Scenario, Map<Bind | undefined, Promise<Uint8Array>>>()

function beginning(scenario: Scenario, bind: Bind | undefined): Promise<Uint8Array> {
  const known = beginnings.get(scenario) ?? new Map<Bind | undefined, Promise<Uint8Array>>()
  beginnings.set(scenario, known)
  const state = known.get(bind) ?? write(scenario, bind)
  known.set(bind, state)
  return state
}

async function write({ begin = lines }: Scenario, bind: Bind | undefined): Promise<Uint8Array> {
  const author = new Writer('Cecilia', 1, bind)
  await shown(bind)
  begin(author)
  const { state } = author
  author.close()
  return state
}

/** Other bindings than ours show what they have only after a moment. */
async function shown(bind: Bind | undefined): Promise<void> {
  if (bind) await new Promise((resolve) => setTimeout(resolve, 2))
}

function measure(anna: Writer, bo: Writer, brings: readonly string[]): Outcome {
  const outcome = { lost: 0, doubled: 0, disordered: 0, displaced: 0, caret: 0, unequal: 0 }
  const { blocks } = anna
  const all = blocks.join('\n')
  const home = blocks.findIndex((words) => words.includes(brings.length > 0 ? letter(0) : '['))
  let before = -1
  for (let index = 0; index < letterCount; index++) {
    const count = all.split(letter(index)).length - 1
    if (count === 0) outcome.lost++
    else if (!blocks[home]?.includes(letter(index))) outcome.displaced++
    if (count > 1) outcome.doubled++
    const place = all.indexOf(letter(index))
    if (count > 0 && place < before) outcome.disordered++
    if (count > 0) before = place
  }
  const { doc, selection } = anna.editor.state
  const left = selection.from > 0 ? doc.textBetween(selection.from - 1, selection.from) : ''
  if (left !== letter(letterCount - 1)) outcome.caret++
  if (anna.html !== bo.html) outcome.unequal++
  for (const words of brings) if (all.split(words).length !== 2) outcome.lost++
  return outcome
}
