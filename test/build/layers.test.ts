/** The direction of imports, as the linter enforces it: app/domain ← db ← server ← routes, and components apart. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { expect, test } from '#test/support/world.ts'

const root = join(import.meta.dirname, '..', '..')

const forbidden: [file: string, source: string][] = [
  ['app/components/a.tsx', '#server/search.ts'],
  ['app/components/b.tsx', '#db/schema.ts'],
  ['app/components/c.tsx', '../../server/search.ts'],
  ['app/components/deep/d.tsx', '../../../db/schema.ts'],
  ['app/components/e.tsx', '#app/editor/workspace.tsx'],
  ['app/i18n/b.ts', '#app/editor/workspace.tsx'],
  ['app/editor/a.ts', '#server/collaboration/limits.ts'],
  ['app/editor/b.ts', '#db/schema.ts'],
  ['app/i18n/a.ts', '#server/search.ts'],
  ['app/domain/a.ts', '#server/search.ts'],
  ['app/domain/b.ts', '#db/schema.ts'],
  ['app/domain/c.ts', 'node:fs'],
  ['app/domain/d.ts', 'react'],
  ['app/domain/e.ts', '#app/components/field.tsx'],
  ['app/routes/a.tsx', '#db/connect.ts'],
  ['app/routes/b.tsx', '../../db/connect.ts'],
  ['app/routes/c.tsx', 'lucia'],
  ['app/root.tsx', '#db/connect.ts'],
  ['server/a.ts', '#app/routes/home.tsx'],
  ['server/b.ts', '#app/components/field.tsx'],
  ['server/c.ts', 'lucia'],
  ['server/d.ts', 'express'],
  ['server/reviews/e.ts', '@remix-run/node'],
  ['server/http/a.ts', '#app/routes/home.tsx'],
  ['server/http/b.ts', 'lucia'],
  ['server/accounts/sessions.ts', '#app/components/field.tsx'],
  ['app/domain/f.ts', '#app/i18n/messages.ts'],
  ['db/a.ts', '#app/editor/provider.ts'],
  ['db/b.ts', '#server/log.ts'],
]
const allowed: [file: string, source: string][] = [
  ['app/components/x.tsx', '#app/domain/document.ts'],
  ['app/routes/x.tsx', '#server/search.ts'],
  ['app/domain/x.ts', 'zod'],
  ['server/x.ts', '#app/domain/document.ts'],
  ['server/y.ts', '#app/i18n/languages.ts'],
  ['server/z.ts', '#db/connect.ts'],
  ['server/accounts/sessions.ts', 'lucia'],
  ['server/http/x.ts', 'express'],
  ['server/http/y.ts', '@remix-run/node'],
  ['db/x.ts', '#app/domain/document.ts'],
]

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
})

test('imports go one way, types included', { timeout: 60_000 }, () => {
  expect(refused(forbidden)).toEqual(forbidden.map(([file]) => file).sort())
  expect(refused(allowed)).toEqual([])
})

/** The files that the linter finds an import in which must not be there. */
function refused(files: [file: string, source: string][]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'erfa-layers-'))
  for (const config of ['biome.json', 'package.json']) cpSync(join(root, config), join(folder, config))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  spawnSync('git', ['init', '--quiet', folder])
  for (const [file, source] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `import type { Thing } from '${source}'\n\nexport type Same = Thing\n`)
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const words = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=json', '.']
  const done = spawnSync(process.execPath, [biome, ...words], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return report
    .parse(JSON.parse(done.stdout))
    .diagnostics.map(({ location }) => location.path)
    .sort()
}
