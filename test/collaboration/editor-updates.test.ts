// @vitest-environment jsdom
/** Whatever real editors write, the server takes; it would close the connection of whoever sends anything else. */
import { expect, test } from 'vitest'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import { indexDocument } from '#server/collaboration/validation/integrate.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import { acts } from '#test/support/co-writing/acts.ts'
import { Network } from '#test/support/co-writing/network.ts'
import { Writer } from '#test/support/co-writing/writer.ts'
import { Random } from './support/random.ts'

test.each(Array.from({ length: 15 }, (_, seed) => [seed + 1]))('everything at once, seed %i', (seed) => {
  const random = new Random(seed)
  const writers = [new Writer('Anna', 1), new Writer('Bo', 2)]
  const index = indexDocument('case_study', parseUpdate(Uint8Array.of(0, 0)))
  let accepted = 0
  const refused: unknown[] = []
  for (const { doc } of writers)
    doc.on('update', (update: Uint8Array) => {
      try {
        if (validateUpdate(index, readUpdate(update), () => true)) accepted++
      } catch (problem) {
        refused.push(problem)
      }
    })
  const network = new Network(writers, random, random.pick([0, 1, 3, 10]))
  for (let step = 0; step < 150; step++) {
    const writer = random.pick(writers)
    const chance = random.below(10)
    if (chance < 3) writer.type(random.pick(['vatten', 'å', '👍', '- ', '> ', '1. ', '``` ', '**fet** ']))
    else if (chance === 3) writer.press(random.pick(['z', 'y']), { ctrl: true })
    else if (chance === 4) link(writer, random)
    else random.pick(acts)[1](writer, random, (count) => 'ö'.repeat(count))
    network.step()
  }
  network.deliverAll()
  expect(refused).toEqual([])
  expect(accepted).toBeGreaterThan(30)
  for (const writer of writers) writer.close()
})

function link(writer: Writer, random: Random): void {
  const from = random.below(writer.editor.state.doc.content.size + 1)
  writer.select(from, from + random.below(8))
  const { state, view } = writer.editor
  const mark = state.schema.marks.link?.create({ href: 'https://exempelby.example/rapport' })
  if (mark) view.dispatch(state.tr.addMark(state.selection.from, state.selection.to, mark))
}
