/** What one does while another types, each by itself. */
import { moveBlocks } from '#app/editor/rich/extensions/move-blocks.ts'
import type { Random } from '#test/collaboration/support/random.ts'
import type { Writer } from './writer.ts'

export interface Scenario {
  /** Makes the text that both begin with. */
  readonly begin?: (writer: Writer) => void
  /** Puts Anna's caret where she writes. */
  readonly place?: (anna: Writer) => void
  readonly act: (bo: Writer, random: Random) => void
  readonly times?: number
  /** What Bo brings to the very place where she writes; the mark may end up in another block than her words. */
  readonly brings?: readonly string[]
  /** Both begin at once, in what is still empty. */
  readonly both?: boolean
}

/** What both begin with, unless a scenario says something else. */
export const lines = (writer: Writer) => {
  writer.type('första raden')
  writer.press('Enter')
  writer.type('ett två [')
  writer.type(']tre fyra')
  writer.press('Enter')
  writer.type('sista raden')
}
export const atMark = (writer: Writer) => writer.selectAt('[')
/** She writes at the end of her block. */
const endingAtMark = (writer: Writer) => {
  writer.type('första raden')
  writer.press('Enter')
  writer.type('ett två [')
  writer.press('Enter')
  writer.type('sista raden')
}
const joinNext = (writer: Writer) => {
  writer.selectAt('sista', 'before')
  writer.press('Backspace')
}
const enterBehindHer = (writer: Writer) => {
  const words = writer.blocks.find((block) => block.includes('[')) ?? ''
  writer.selectAt(words)
  writer.press('Enter')
}
const undo = (writer: Writer) => writer.press('z', { ctrl: true })
const redo = (writer: Writer) => writer.press('y', { ctrl: true })

/** Each time the next of them. */
function inTurn(...acts: readonly ((writer: Writer) => void)[]) {
  const turns = new WeakMap<Writer, number>()
  return (writer: Writer) => {
    const turn = turns.get(writer) ?? 0
    turns.set(writer, turn + 1)
    acts[turn % acts.length]?.(writer)
  }
}

const inFront = (writer: Writer) => writer.selectAt('ett två', 'before')
const table = (writer: Writer) => {
  writer.put('table')
  writer.type('[')
}

function pasted(clipboard: Readonly<Record<string, string>>, ...brings: string[]): Scenario {
  return {
    brings,
    act: (bo) => {
      atMark(bo)
      bo.pasteData(clipboard)
    },
  }
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
  'Enter at her very caret, and writes on': {
    brings: ['[Bo]'],
    act: (bo) => {
      const words = bo.blocks.find((block) => block.includes('[')) ?? ''
      const [seen = '['] = words.match(/\[[^\]]*/) ?? []
      bo.selectAt(seen)
      bo.press('Enter')
      bo.type('[Bo]')
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
  'a join behind her, and its undo': {
    begin: endingAtMark,
    times: 6,
    act: inTurn(joinNext, undo),
  },
  'a join behind her and its undo at once': {
    begin: endingAtMark,
    times: 3,
    act: (bo) => {
      joinNext(bo)
      undo(bo)
    },
  },
  'Enter behind her, takes it back and does it again': {
    begin: endingAtMark,
    times: 5,
    act: inTurn(enterBehindHer, undo, redo, undo, redo),
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
    brings: ['[Bo]'],
  },
  'the first words of the same empty cell': {
    begin: (writer) => writer.put('table'),
    place: (anna) => anna.select(4),
    act: (bo) => {
      bo.select(4)
      bo.type('[Bo]')
    },
    both: true,
    brings: ['[Bo]'],
  },
  'her block moved up': { act: (bo) => moved(bo, -1) },
  'her block moved down and up again, three times': {
    times: 3,
    act: (bo) => moved(bo, 1, -1),
  },
  'the block in front moved past hers': {
    act: (bo) => {
      bo.selectAt('första')
      moveBlocks(bo.editor.view, 1, [(bo.placeOf('[') ?? 0) + 1])
    },
  },
  'a paste of words where she writes': pasted({ 'text/plain': 'klistrat' }, 'klistrat'),
  'a paste of lines where she writes': pasted({ 'text/plain': 'rad ett\nrad två' }, 'rad ett', 'rad två'),
  'a paste of formatted paragraphs where she writes': pasted(
    { 'text/html': '<p>en <strong>fet</strong></p><h2>rubrik</h2><p>och mer</p>' },
    'en fet',
    'rubrik',
    'och mer',
  ),
  'a paste of a list where she writes': pasted(
    { 'text/html': '<ul><li>överst<ul><li>inre</li></ul></li><li>nederst</li></ul>' },
    'överst',
    'inre',
    'nederst',
  ),
  'a paste of a table where she writes': pasted(
    { 'text/html': '<table><tr><td>a1</td><td>a2</td></tr><tr><td>b1</td><td>b2</td></tr></table>' },
    'a1',
    'a2',
    'b1',
    'b2',
  ),
  'a paste of paragraphs in her cell': {
    begin: table,
    brings: ['i cell ett', 'i cell två'],
    act: (bo) => {
      atMark(bo)
      bo.paste('<p>i cell ett</p><p>i cell två</p>')
    },
  },
}

function moved(bo: Writer, ...steps: (-1 | 1)[]): void {
  atMark(bo)
  for (const by of steps) moveBlocks(bo.editor.view, by, [])
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
