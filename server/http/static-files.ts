/** The files of the finished build: scripts, styles, fonts, and what lies in public/. */
import { readdirSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import express, { type RequestHandler } from 'express'
import { sendErrorPage } from './error-page.ts'

/** The smaller one first: browsers name gzip before it, and mean nothing by it. */
const encodings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
]

/** Those with a hash in their name may be kept for ever, the others for an hour. */
export function serveBuiltFiles(folder: string): RequestHandler {
  const router = express.Router()
  router.use('/assets', compressedAssets(join(folder, 'assets')))
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

/** Of those that the build compressed (server/bootstrap/compress.mjs) the smallest that the browser takes. */
function compressedAssets(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder))
  return (req, res, next) => {
    const name = req.path.slice(1)
    if (files.has(`${name}.gz`)) {
      res.vary('Accept-Encoding')
      const found = encodings.find(({ encoding }) => req.acceptsEncodings(encoding))
      if (found) {
        res.set('Content-Encoding', found.encoding).type(extname(name))
        req.url = `/${name}${found.ending}`
      }
    }
    next()
  }
}

function otherFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .filter((path) => !path.startsWith('/assets/'))
}
