/** Writers who do everything at once, chosen by a seed. Returns what went wrong. */
import { Random } from '#test/collaboration/support/random.ts'
import { acts } from './acts.ts'
import { Ledger, lettersIn } from './ledger.ts'
import { Network } from './network.ts'
import { Writer } from './writer.ts'

const maxSteps = 120
const mostTables = 3

interface Typing {
  run: number
  last: string | null
}

export function coWrite(seed: number, log?: (line: string) => void): string[] {
  const random = new Random(seed)
  const writers = ['Anna', 'Bo', 'Cecilia']
    .slice(0, 2 + random.below(2))
    .map((name, place) => new Writer(name, 1 + random.below(1000) * 3 + place))
  const network = new Network(writers, random, random.pick([0, 1, 3, 10]))
  const ledger = new Ledger()
  const typing = new Map<Writer, Typing>(
    writers.map((writer) => [writer, { run: ledger.newRun(), last: null }]),
  )
  const faults: string[] = []

  const act = (writer: Writer) => {
    const state = typing.get(writer) as Typing
    const kind = random.below(100)
    if (kind < 62) {
      const { selection } = writer.editor.state
      if (!selection.empty || !selection.$from.parent.inlineContent) return endRun(state)
      const letter = ledger.newToken(writer, state.run)
      log?.(`${writer.name} types ${letter}`)
      writer.type(letter)
      state.last = letter
      return
    }
    endRun(state)
    if (kind < 68) {
      const before = new Set(lettersIn(writer.doc))
      const isUndo = random.below(3) > 0
      log?.(`${writer.name} ${isUndo ? 'undoes' : 'redoes'}`)
      writer.press(isUndo ? 'z' : 'y', { ctrl: true })
      const foreign = ledger.note(writer, before)
      if (foreign.length > 0) faults.push(`${writer.name}'s undo touched ${foreign.join('')}`)
    } else if (kind < 70) {
      log?.(`${writer.name} goes off or on line`)
      network.toggle(writer)
    } else {
      const [name, does] = random.pick(acts)
      if (name === 'table' && tables(writer) >= mostTables) return
      log?.(`${writer.name}: ${name}`)
      const before = lettersIn(writer.doc).sort().join('')
      does(writer, random)
      if (lettersIn(writer.doc).sort().join('') !== before)
        faults.push(`${writer.name}: ${name} changed letters`)
    }
  }
  const endRun = (state: Typing) => {
    state.run = ledger.newRun()
    state.last = null
  }

  for (const writer of writers)
    writer.editor.on('transaction', () => {
      const state = typing.get(writer)
      // somebody removed the row that she wrote in: her words are hidden, if only for a moment, and she goes on elsewhere
      if (state?.last && writer.placeOf(state.last) === null) endRun(state)
    })
  for (let step = 0; step < maxSteps && faults.length === 0; step++) {
    act(random.pick(writers))
    network.step()
    if (log) for (const writer of writers) log(`    ${writer.name} ${writer.html}`)
    for (const writer of writers) {
      const state = typing.get(writer)
      faults.push(...caretFaults(writer, state?.last ?? null), ...mirrorFaults(writer))
    }
  }
  if (faults.length === 0) {
    network.settle()
    const [first] = writers
    for (const writer of writers) {
      if (first && writer.html !== first.html)
        faults.push(`${writer.name} sees\n${writer.html}\nand not\n${first.html}`)
      faults.push(...ledger.faults(writer.doc), ...mirrorFaults(writer))
    }
  }
  for (const writer of writers) writer.close()
  return faults
}

const tables = ({ doc }: Writer) =>
  [...doc.share.keys()].filter((name) => name.split(':').length === 3).length

/** The caret stands behind what its person typed last, whatever others do. */
function caretFaults(writer: Writer, last: string | null): string[] {
  if (last === null || writer.placeOf(last) === null) return []
  const { doc, selection } = writer.editor.state
  const before = selection.empty ? doc.textBetween(selection.from - 1, selection.from) : ''
  return before === last ? [] : [`${writer.name}'s caret stands behind "${before}", not ${last}`]
}

/** What the editor shows is what a new one would, and valid. */
function mirrorFaults(writer: Writer): string[] {
  const { doc } = writer.editor.state
  const fresh = writer.fresh()
  if (!doc.eq(fresh)) return [`${writer.name}'s editor shows\n${doc}\nand its text is\n${fresh}`]
  try {
    doc.check()
    return []
  } catch (problem) {
    return [`${writer.name}'s document is not valid: ${String(problem)}`]
  }
}
