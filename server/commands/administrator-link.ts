/** `npm run administrator-link`: a new link for the first administrator; those printed before hold no more. */
import { connect } from '#db/connect.ts'
import { replaceAdministratorLinks } from '#server/accounts/first-administrator.ts'
import { productionEnv } from '#server/env.ts'
import { sayAdministratorLink } from './administrator-words.ts'
import { failed } from './process.ts'

try {
  const { databaseUrl, origin } = productionEnv(process.env)
  const db = connect(databaseUrl, { name: 'erfa administrator-link', maxConnections: 1 })
  const link = await replaceAdministratorLinks(db, origin ?? '').finally(() => db.destroy())
  if (link) sayAdministratorLink(link)
  else {
    console.error('There is an administrator already, who can give others the role.')
    process.exitCode = 1
  }
} catch (problem) {
  failed(problem)
}
