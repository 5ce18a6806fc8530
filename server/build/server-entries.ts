/**
 * What Node runs is built together with the pages, from one graph of modules: what both import exists once, so that a class
 * is the same class on both sides.
 */
import type { Plugin } from 'vite'

/** Each becomes build/server/<name>.mjs. */
export const serverEntries = {
  serve: 'server/commands/serve.ts',
  start: 'server/commands/start.ts',
  'administrator-link': 'server/commands/administrator-link.ts',
  // for tests and benches, which put a server together themselves
  index: 'server/index.ts',
  'built-web': 'server/http/built-web.ts',
  // named as document-thread.ts looks for it, beside itself
  'document-worker-thread': 'server/collaboration/documents/document-worker-thread.ts',
}

export function buildServer(): Plugin {
  return {
    name: 'erfa:build-server',
    // after Remix has said that the pages alone are the server build
    enforce: 'post',
    config: (_config, { command, isSsrBuild }) =>
      command === 'build' && isSsrBuild
        ? {
            build: {
              rollupOptions: {
                input: serverEntries,
                // all in one folder: what a module looks for beside itself is beside every chunk
                output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
              },
            },
          }
        : undefined,
  }
}
