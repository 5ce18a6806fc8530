/** The files of the finished build: scripts, styles, fonts, and what lies in public/. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import express, { type RequestHandler } from 'express'
import { sendErrorPage } from './error-page.ts'

/** Those with a hash in their name may be kept for ever, the others for an hour. */
export function serveBuiltFiles(folder: string): RequestHandler {
  const router = express.Router()
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  // a page that was open during an update asks for what is no more: an error page, and never kept
  router.use('/assets', (_req, res) => sendErrorPage(res, 404))
  // asking the disk about every page would cost more than a finished page does
  const others = new Set(otherFilesIn(folder))
  const file = express.static(folder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' })
  router.use((req, res, next) => (others.has(req.path) ? file(req, res, next) : next()))
  return router
}

function otherFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .filter((path) => !path.startsWith('/assets/'))
}
