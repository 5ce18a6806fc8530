/** What the demo world says, for tests of it. */
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { type Played, play, textOf } from '#db/seed/demo/play.ts'
import { readDemoWorld } from '#db/seed/demo/world.ts'

export const demoWorld = await readDemoWorld()

export const told: readonly Played[] = demoWorld.map(play)

export interface DemoText {
  name: string
  kind: Played['demo']['kind']
  content: Content
}

/** Every text that anybody wrote, once. */
export const everyText: readonly DemoText[] = told.flatMap(({ demo, writings }) =>
  writings.map(({ text }, place) => ({ name: `${demo.key} ${place + 1}`, kind: demo.kind, content: text })),
)

/** What somebody stood behind, or is asked to. */
export const decidedTexts: readonly DemoText[] = told.flatMap((played) => {
  const { demo, state, submissions, approvals, versions } = played
  const waiting = ['submitted', 'in_review', 'approved'].includes(state) ? [textOf(played)] : []
  const last = state === 'submitted' ? submissions.slice(-1).map(({ content }) => content) : []
  const behind = [...approvals, ...versions].map(({ content }) => content)
  return [...new Set([...waiting, ...last, ...behind])].map((content) => ({
    name: `${demo.key}: ${textAt(content, 'title')}`,
    kind: demo.kind,
    content,
  }))
})
