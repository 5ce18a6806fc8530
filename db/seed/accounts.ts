/** The accounts of the demo world that stand for a role each. All share one password, which `npm start` prints. */
import { emailOf } from './demo/insert-people.ts'
import { organisation } from './demo/organisations.ts'
import { type PersonKey, person } from './demo/people.ts'

export const demoPassword = 'lar-av-varandra'

export interface DemoAccount {
  readonly email: string
  readonly name: string
  /** What the person may do, in a few words. */
  readonly role: string
  /** Empty for those who belong to no organisation. */
  readonly organisation: string
}

const roles: readonly (readonly [PersonKey, string])[] = [
  ['anna', 'editor'],
  ['cecilia', 'approver'],
  ['gunnar', 'member'],
  ['eva', 'editor elsewhere, invited to write in a draft'],
  ['johan', 'member elsewhere, invited to read a draft'],
  ['david', 'moderator'],
  ['frida', 'administrator'],
]

export const demoAccounts: readonly DemoAccount[] = roles.map(([key, role]) => {
  const { name, belongs } = person(key)
  return { email: emailOf(key), name, role, organisation: belongs ? organisation(belongs[0]).name : '' }
})
