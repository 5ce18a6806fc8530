/**
 * What one does while another types, each by itself: the table of docs/co-writing.md. Anna types thirty-six letters, each a
 * character of its own; Bo does something once or three times in the middle.
 */
import { Random } from '#test/collaboration/support/random.ts'
import { Network } from './network.ts'
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

interface Scenario {
  /** Makes the text that both begin with. */
  readonly begin?: (writer: Writer) => void
  /** Puts Anna's caret where she writes. */
  readonly place?: (anna: Writer) => void
  readonly act: (bo: Writer, random: Random) => void
  readonly times?: number
  /** Where her words may be in the end: the mark in front of them is enough unless both write. */
  readonly both?: boolean
}

const lines = (writer: Writer) => {
  writer.type('första raden')
  writer.press('Enter')
  writer.type('ett två [')
  writer.type(']tre fyra')
  writer.press('Enter')
  writer.type('sista raden')
}
const atMark = (writer: Writer) => writer.selectAt('[')
const inFront = (writer: Writer) => writer.selectAt('ett två', 'before')
const table = (writer: Writer) => {
  writer.put('table')
  writer.type('[')
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  'a heading of it': toggled((bo) => bo.put('heading2')),
  'a list of it': toggled((bo) => bo.put('bulletList')),
  'a quote of it': toggled((bo) => bo.put('blockquote')),
  'a callout of it': toggled((bo) => bo.put('callout')),
  'code of it': toggled((bo) => bo.put('codeBlock')),
  'bold over it': {
    times: 3,
    act: (bo) => {
      bo.select((bo.placeOf('ett två') ?? 0) + 1, (bo.placeOf('tre fyra') ?? 0) + 4)
      bo.editor.commands.toggleMark('bold')
    },
  },
  'Enter in front of her': {
    act: (bo, random) => {
      bo.select((bo.placeOf('ett två') ?? 0) + random.below(8))
      bo.press('Enter')
    },
  },
  'Enter behind her': {
    act: (bo) => {
      bo.selectAt('tre')
      bo.press('Enter')
    },
  },
  'a join with the block before': {
    act: (bo) => {
      inFront(bo)
      bo.press('Backspace')
    },
  },
  'a heading and its undo': {
    act: (bo) => {
      atMark(bo)
      bo.put('heading2')
      bo.press('z', { ctrl: true })
    },
  },
  'a row and a column beside her cell': {
    begin: table,
    times: 3,
    act: (bo) => {
      atMark(bo)
      bo.editor.commands.addRowAfter()
      bo.editor.commands.addColumnBefore()
    },
  },
  'the header row': {
    begin: table,
    times: 3,
    act: (bo) => {
      atMark(bo)
      bo.editor.commands.toggleHeaderRow()
    },
  },
  'the first words of the same empty field': {
    begin: () => {},
    place: () => {},
    act: (bo) => bo.type('[Bo]'),
    both: true,
  },
  'the first words of the same empty cell': {
    begin: (writer) => writer.put('table'),
    place: (anna) => anna.select(4),
    act: (bo) => {
      bo.select(4)
      bo.type('[Bo]')
    },
    both: true,
  },
}

function toggled(act: (bo: Writer) => void): Scenario {
  return {
    times: 3,
    act: (bo) => {
      atMark(bo)
      act(bo)
    },
  }
}

export async function play(
  { begin = lines, place = atMark, act, times = 1, both = false }: Scenario,
  delay: number,
  seed: number,
  bind?: Bind,
): Promise<Outcome> {
  const random = new Random(seed * 7919 + delay)
  const author = new Writer('Cecilia', 1, bind)
  await moment()
  begin(author)
  const state = author.state
  author.close()
  const ids = random.below(2) ? [11, 12] : [12, 11]
  const [anna, bo] = [
    new Writer('Anna', ids[0] ?? 11, bind, state),
    new Writer('Bo', ids[1] ?? 12, bind, state),
  ]
  await moment()
  const network = new Network([anna, bo], random, delay)
  place(anna)
  const when = new Set<number>()
  while (when.size < times) when.add(both ? 0 : 3 + random.below(letterCount - 12))
  for (let step = 0; step < letterCount; step++) {
    anna.type(letter(step))
    if (when.has(step)) act(bo, random)
    network.step()
  }
  network.settle()
  const outcome = measure(anna, bo, both)
  anna.close()
  bo.close()
  return outcome
}

/** Other bindings show what they have only after a moment. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 2))

function measure(anna: Writer, bo: Writer, both: boolean): Outcome {
  const outcome = { lost: 0, doubled: 0, disordered: 0, displaced: 0, caret: 0, unequal: 0 }
  const { blocks } = anna
  const all = blocks.join('\n')
  const home = blocks.findIndex((words) => words.includes(both ? letter(0) : '['))
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
  if (both && all.split('[Bo]').length !== 2) outcome.lost++
  return outcome
}
