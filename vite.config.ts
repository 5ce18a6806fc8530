import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { refuseServerCode } from './server/build/client-guard.ts'
import { editorOnly } from './server/build/editor-only.ts'
import { leaveOut } from './server/build/left-out.ts'
import { oneLanguage } from './server/build/one-language.ts'
import { buildServer } from './server/build/server-entries.ts'
import { smallerFiles } from './server/build/smaller-files.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        // off for good: its /__manifest lets anyone spend a second of our CPU with one request
        v3_lazyRouteDiscovery: false,
      },
    }),
    editorOnly(),
    leaveOut(),
    oneLanguage(import.meta.dirname),
    refuseServerCode(import.meta.dirname),
    buildServer(),
    smallerFiles(),
  ],
  // the editor's few files are named in the page or by one another: nothing to look ahead for
  build: { target: 'es2022', sourcemap: false, modulePreload: false },
})
