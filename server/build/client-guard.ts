/**
 * Remix strips loaders and actions from routes but protects no top-level folder: a component that
 * imports from server/ builds without a word and ships that code to the browser. This plugin looks at
 * what is left in the finished client chunks, after stripping and tree-shaking, and fails the build.
 */
import { relative } from 'node:path'
import type { Plugin } from 'vite'

type Chunks = Record<string, { type: string; modules?: Record<string, { renderedLength: number }> }>

export function refuseServerCode(root: string): Plugin {
  return {
    name: 'erfa:refuse-server-code',
    apply: (_config, env) => env.command === 'build' && env.isSsrBuild !== true,
    generateBundle(_options, bundle) {
      const leaked = serverModulesIn(bundle, root)
      if (leaked.length === 0) return
      const lines = leaked.map((id) => {
        const importers = this.getModuleInfo(id)?.importers.map((importer) => relative(root, importer)) ?? []
        return `  ${relative(root, id)}, imported by ${importers.join(', ') || 'an entry'}`
      })
      this.error(`Server code in the client build:\n${lines.join('\n')}`)
    },
  }
}

function serverModulesIn(bundle: Chunks, root: string): string[] {
  const leaked = Object.values(bundle).flatMap((chunk) =>
    Object.entries(chunk.modules ?? {})
      // a module of which nothing is left was only imported by code that Remix removed
      .filter(([id, module]) => module.renderedLength > 0 && isServerOnly(id, root))
      .map(([id]) => id),
  )
  return [...new Set(leaked)]
}

function isServerOnly(id: string, root: string): boolean {
  return /^(server|db)\//.test(relative(root, id.replace(/^\0/, '')))
}
