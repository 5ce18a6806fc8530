/** `npm start`: the product on this machine, ready to try. */
import { builtWeb } from '#server/http/built-web.ts'
import { startLocally } from './local.ts'

await startLocally(builtWeb)
