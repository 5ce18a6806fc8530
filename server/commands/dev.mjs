/**
 * `npm run dev`: everything straight from the sources, through Vite, the server as well as the pages: a module that both
 * import exists once.
 */
import { createServer } from 'vite'

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })

/**
 * Vite's own scripts and styles stand inside the page.
 * @type {import('express').RequestHandler}
 */
const relaxHeaders = (_req, res, next) => {
  res.removeHeader('Content-Security-Policy')
  next()
}

const { startLocally } = /** @type {typeof import('./local.ts')} */ (
  await vite.ssrLoadModule('/server/commands/local.ts')
)
await startLocally({
  build: async () =>
    /** @type {import('@remix-run/node').ServerBuild} */ (
      await vite.ssrLoadModule('virtual:remix/server-build')
    ),
  files: vite.middlewares,
  relaxHeaders,
})
