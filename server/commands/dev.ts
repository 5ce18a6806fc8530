/** `npm run dev`: pages straight from the sources, through Vite. */
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { createServer } from 'vite'
import { startLocally } from './local.ts'

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })

/** Vite's own scripts and styles stand inside the page. */
const relaxed: RequestHandler = (_req, res, next) => {
  res.removeHeader('Content-Security-Policy')
  next()
}

await startLocally({
  build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  files: vite.middlewares,
  relaxed,
})
