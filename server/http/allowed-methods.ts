/** GET and HEAD everywhere, POST where a form is taken; any other method is refused with the list of those. */
import { matchRoutes } from '@remix-run/react'
import type { RequestHandler } from 'express'
import { sendErrorPage } from './error-page.ts'
import type { Build } from './remix.ts'

const handledByRemix = new Set(['GET', 'HEAD', 'POST'])

export function allowedMethods(build: Build): RequestHandler {
  return async (req, res, next) => {
    if (handledByRemix.has(req.method)) return next()
    const methods = await methodsAt(build, req.path)
    if (!methods) return sendErrorPage(res, 404)
    res.set('Allow', methods.join(', '))
    if (req.method === 'OPTIONS') res.set('Cache-Control', 'no-store').status(204).end()
    else sendErrorPage(res, 405)
  }
}

/** Null where the site map has nothing. */
async function methodsAt(build: Build, path: string): Promise<string[] | null> {
  const { routes } = typeof build === 'function' ? await build() : build
  const pages = Object.values(routes).flatMap((route) =>
    route?.path ? [{ path: route.path, takesForms: route.module.action !== undefined }] : [],
  )
  const found = matchRoutes(pages, path.replace(/\.data$/, ''))?.at(-1)?.route
  if (!found || found.path === '*') return null
  return found.takesForms ? ['GET', 'HEAD', 'POST', 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']
}
