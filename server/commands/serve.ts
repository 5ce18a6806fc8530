/** `npm run serve`: the product for others to use. Everything about it comes from the environment. */
import { firstAdministratorLink } from '#server/accounts/first-administrator.ts'
import { productionEnv } from '#server/env.ts'
import { builtWeb } from '#server/http/built-web.ts'
import { start } from '#server/index.ts'
import { createLog } from '#server/log.ts'
import { failed, stopOnSignal } from './process.ts'

try {
  const env = productionEnv(process.env)
  const log = createLog(env)
  const running = await start(env, await builtWeb(), log)
  stopOnSignal(running.stop)
  const link = await firstAdministratorLink(running.services.db, running.origin)
  // a warning, so that it is seen whatever the log level: without it nobody gets in
  if (link) log.warn({ link }, 'there is no administrator yet: whoever opens this link first becomes one')
  log.info({ origin: running.origin, port: running.port }, 'Erfa is running')
} catch (problem) {
  failed(problem)
}
