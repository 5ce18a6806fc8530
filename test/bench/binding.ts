/**
 * `npm run bench binding`: our binding of the editor to a shared text beside `@tiptap/y-tiptap`, which most editors stand on:
 * what is lost when two write at once (docs/co-writing.md), and what a keystroke, a block and an opening cost in a text of
 * 30,000 words. Both use the same editor, schema and commands.
 *
 * The last line is one JSON object. BENCH_SEEDS: how often each scenario is played with each delay.
 */

import type { Outcome } from '#test/support/co-writing/play.ts'
import { pretendBrowser } from '#test/support/co-writing/pretend-browser.ts'

pretendBrowser()
const { Extension } = await import('@tiptap/core')
const Y = await import('yjs')
const { initProseMirrorDoc, ySyncPlugin, yUndoPlugin, undo, redo } = await import('@tiptap/y-tiptap')
const { delays, play } = await import('#test/support/co-writing/play.ts')
const { scenarios } = await import('#test/support/co-writing/scenarios.ts')
const { Writer } = await import('#test/support/co-writing/writer.ts')
type Bind = import('#test/support/co-writing/writer.ts').Bind

const seeds = Number(process.env.BENCH_SEEDS ?? 6)
const paragraphs = 600
const words =
  'vatten och mätare i kommunen som byts kvarter för kvarter med en plan som alla har sett '.repeat(3)
const keystrokes = 300

const tree: Bind = (doc, path) =>
  Extension.create({
    name: 'tree',
    onBeforeCreate() {
      const fragment = doc.getXmlFragment(path)
      if (fragment.length > 0)
        Object.assign(this.editor.options, { content: initProseMirrorDoc(fragment, this.editor.schema).doc })
    },
    addKeyboardShortcuts() {
      return { 'Mod-z': ({ editor }) => undo(editor.state), 'Mod-y': ({ editor }) => redo(editor.state) }
    },
    addProseMirrorPlugins: () => [ySyncPlugin(doc.getXmlFragment(path)), yUndoPlugin()],
  })
const bindings: readonly (readonly [name: string, bind: Bind | undefined])[] = [
  ['erfa', undefined],
  ['y-tiptap', tree],
]

const nothing = (): Outcome => ({ lost: 0, doubled: 0, disordered: 0, displaced: 0, caret: 0, unequal: 0 })

async function playAll(bind: Bind | undefined) {
  const outcomes: Record<string, Outcome & { runs: number; bad: number }> = {}
  for (const [name, scenario] of Object.entries(scenarios)) {
    const sum = { ...nothing(), runs: 0, bad: 0 }
    for (const delay of delays)
      for (let seed = 1; seed <= seeds; seed++) {
        const outcome = await play(scenario, delay, seed, bind)
        for (const key of Object.keys(outcome) as (keyof Outcome)[]) sum[key] += outcome[key]
        sum.runs++
        if (Object.values(outcome).some((count) => count > 0)) sum.bad++
      }
    outcomes[name] = sum
  }
  return outcomes
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function measure(bind: Bind | undefined) {
  const author = new Writer('Cecilia', 1, bind)
  await new Promise((resolve) => setTimeout(resolve, 5))
  author.editor.commands.setContent(`<p>${words}</p>`.repeat(paragraphs))
  const { state } = author
  author.close()
  const start = performance.now()
  const anna = new Writer('Anna', 11, bind, state)
  const openMs = performance.now() - start
  const bo = new Writer('Bo', 12, bind, state)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const remote = Symbol('remote')
  let update: Uint8Array = new Uint8Array()
  anna.doc.on('update', (bytes: Uint8Array) => {
    update = bytes
  })
  const one = (act: () => void) => {
    const before = performance.now()
    act()
    const local = performance.now() - before
    const sent = performance.now()
    Y.applyUpdate(bo.doc, update, remote)
    return { local, remote: performance.now() - sent, bytes: update.length }
  }
  const middle = Math.floor(anna.editor.state.doc.content.size / 2)
  const repeat = (count: number, act: (index: number) => void) => {
    const times = Array.from({ length: count }, (_, index) => one(() => act(index)))
    return {
      localMs: round(median(times.map(({ local }) => local))),
      remoteMs: round(median(times.map(({ remote: time }) => time))),
      bytes: median(times.map(({ bytes }) => bytes)),
    }
  }
  anna.select(middle)
  const keystroke = repeat(keystrokes, () => anna.type('x'))
  const enter = repeat(30, () => anna.press('Enter'))
  const heading = repeat(30, () => anna.put('heading2'))
  const bytes = anna.state.length
  anna.close()
  bo.close()
  return { openMs: round(openMs), stateBytes: bytes, keystroke, enter, heading }
}

const round = (value: number) => Math.round(value * 100) / 100

const figures: Record<string, unknown> = {}
for (const [name, bind] of bindings) {
  const outcomes = await playAll(bind)
  console.log(`\n${name}`)
  console.table(outcomes)
  const cost = await measure(bind)
  console.log(JSON.stringify(cost, null, 2))
  figures[name] = { outcomes, cost }
}
console.log(JSON.stringify({ bench: 'binding', ...figures }))
process.exit(0)
