/** Everything there is in the demo world: a file for each case and each lesson, in cases/ and lessons/. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../root.mjs'
import { readCase } from './read-case.ts'
import type { DemoCase } from './story.ts'

const folder = join(root, 'db', 'seed', 'demo')

/**
 * In the order in which they were begun; a case comes after those that it was merged into.
 * @throws Error with file, line and key of what is written wrongly
 */
export async function readDemoWorld(): Promise<readonly DemoCase[]> {
  const demos = await Promise.all(
    [...(await filesIn('cases')), ...(await filesIn('lessons'))].map(readFileOf),
  )
  const order = (demo: DemoCase) => `${Number(isMerged(demo))} ${demo.story[0]?.at} ${demo.key}`
  return demos.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
}

async function filesIn(kind: string): Promise<string[]> {
  return (await readdir(join(folder, kind)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${kind}/${file}`)
}

async function readFileOf(name: string): Promise<DemoCase> {
  return readCase(name, await readFile(join(folder, name), 'utf8'))
}

function isMerged({ story }: DemoCase): boolean {
  return story.some((event) => event.did === 'merge')
}
