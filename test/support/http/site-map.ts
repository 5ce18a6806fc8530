/** Every address of the product, from the finished build: a route that is added is there by itself. */
import type { ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import { built } from '#test/support/processes/built.ts'

export interface SiteRoute {
  /** As Remix knows it. */
  id: string
  /** As in app/domain/paths.ts, without what stands for the language: `/utkast/:id`. */
  pattern: string
  /** Draws a page; others only send elsewhere or answer machines. */
  isPage: boolean
  /** A page that needs JavaScript. */
  isInteractive: boolean
  /** Can be sent to with POST. */
  takesForms: boolean
}

const pageHandle = z.looseObject({ interactive: z.boolean().optional() })

/** Language prefixes and languages of their own do not count twice. */
export async function siteMap(): Promise<SiteRoute[]> {
  const { build } = (await built('built-web')).builtWeb
  const routes = (build as ServerBuild).routes
  return Object.values(routes).flatMap((route) => {
    if (!route || route.id === 'root') return []
    const { default: page, action, handle } = route.module
    return {
      id: route.id,
      pattern: `/${(route.path ?? '').replace(/^en\?\/?/, '')}`,
      isPage: page !== undefined,
      isInteractive: pageHandle.parse(handle ?? {}).interactive === true,
      takesForms: action !== undefined,
    }
  })
}
