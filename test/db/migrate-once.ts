/** One of several processes that migrate at the same moment; says what it applied. */
import { migrate } from '#db/migrate.ts'

process.once('message', async () =>
  process.send?.(await migrate(process.env.DATABASE_URL ?? ''), () => process.exit()),
)
process.send?.('ready')
