import { describe, expect, test } from 'vitest'
import { can } from '#app/domain/access/access.ts'
import { organisationAccess, roleIn } from '#app/domain/access/organisation-access.ts'
import { pathTo } from '#app/domain/paths.ts'
import { acceptanceForms, profileForm, signInForm } from '#app/domain/people/account-forms.ts'
import { browserName } from '#app/domain/people/browser-name.ts'
import {
  invitationForm,
  newOrganisationForm,
  organisationDetailsForm,
} from '#app/domain/people/organisation-forms.ts'
import type { Person } from '#app/domain/people/person.ts'
import { organisationFilter, organisationQuery } from '#app/domain/search/organisation-filter.ts'

const details = { emailDomain: '', contactRole: '', contactEmail: '', website: '' }
const organisation = {
  ...details,
  key: 'formulär 1',
  name: 'Byanät',
  type: 'village_fibre_association',
  county: '08',
}

describe('a form takes nothing that it does not have', () => {
  const smuggled = {
    is_admin: 'true',
    isAdmin: 'true',
    id: 'x',
    email: 'x@y.se',
    suspended_at: '',
    role: 'approver',
  }

  test.for([
    ['profile', profileForm, { name: 'Anna', title: '', language: 'sv', theme: 'auto' }],
    ['sign-in', signInForm, { email: 'anna@kommun.se', password: 'x' }],
    ['joining', acceptanceForms.accept, {}],
    ['registering', acceptanceForms.register, { name: 'Anna', title: '', password: 'en lång fras' }],
    ['organisation', organisationDetailsForm, details],
  ] as const)('%s', ([, form, honest]) => {
    expect(form.safeParse(honest).success).toBe(true)
    for (const [name, value] of Object.entries(smuggled)) {
      if (name in honest) continue
      expect(form.safeParse({ ...honest, [name]: value }).success, name).toBe(false)
    }
  })
})

test('names hold no characters that pretend to be others', () => {
  const named = (name: string) => profileForm.safeParse({ name, title: '', language: 'sv', theme: 'auto' })
  expect(named('Anna A\u030akesson')).toMatchObject({ data: { name: 'Anna Åkesson' } })
  for (const odd of ['', '   ', 'Anna\u202eadmin', 'Anna\nBo', 'Anna\u0000', '\ud800', 'a'.repeat(101)])
    expect(named(odd).success, JSON.stringify(odd)).toBe(false)
})

test('an invitation is to one address and one known role', () => {
  expect(invitationForm.safeParse({ email: 'Anna@Kommun.se', role: 'editor' })).toMatchObject({
    data: { email: 'anna@kommun.se', role: 'editor' },
  })
  for (const odd of [{ role: 'admin' }, { role: '' }, { email: 'a@b.se,c@d.se' }])
    expect(invitationForm.safeParse({ email: 'a@kommun.se', role: 'editor', ...odd }).success).toBe(false)
})

describe('an organisation', () => {
  test('of a kind that comes with the files is not made by hand', () => {
    expect(newOrganisationForm.safeParse(organisation).success).toBe(true)
    for (const type of ['municipality', 'region', '', 'constructor'])
      expect(newOrganisationForm.safeParse({ ...organisation, type }).success, type).toBe(false)
  })

  test('has a website on the web', () => {
    const site = (website: string) => organisationDetailsForm.safeParse({ ...details, website })
    expect(site('https://Kommun.se')).toMatchObject({ data: { website: 'https://kommun.se/' } })
    expect(site('')).toMatchObject({ data: { website: null } })
    for (const odd of [
      'javascript:alert(1)',
      'data:text/html,x',
      'kommun.se',
      'ftp://kommun.se',
      'https://a:b@kommun.se',
    ])
      expect(site(odd).success, odd).toBe(false)
  })

  test('has a mail domain, however it is pasted', () => {
    const domain = (emailDomain: string) => organisationDetailsForm.safeParse({ ...details, emailDomain })
    for (const typed of ['kommun.se', '@kommun.se', 'Anna@Kommun.se'])
      expect(domain(typed)).toMatchObject({ data: { emailDomain: 'kommun.se' } })
    expect(domain('kommun').success).toBe(false)
  })
})

test('a narrowed list keeps its address', () => {
  const again = (search: string) =>
    pathTo('organisations', organisationQuery(organisationFilter(new URLSearchParams(search))))
  for (const search of ['', '?q=v%C3%A4xj%C3%B6', '?slag=region&lan=12', '?grupp=B&sida=2'])
    expect(again(search)).toBe(`/organisationer${search}`)
  expect(again('?slag=x&lan=99&grupp=Z&sida=0&mer=1')).toBe('/organisationer')
})

test('approvers manage their own organisation, administrators every one', () => {
  const person = (more: Partial<Person>): Person => ({
    id: 'p',
    name: 'Cecilia',
    email: 'c@kommun.se',
    language: 'sv',
    theme: 'auto',
    isModerator: false,
    isAdmin: false,
    memberships: [],
    ...more,
  })
  const as = (role: 'member' | 'editor' | 'approver') =>
    person({ memberships: [{ organisationId: 'e', organisationName: 'E', organisationSlug: 'e', role }] })
  expect(can(as('approver'), 'manageMembers', organisationAccess('e'))).toBe(true)
  expect(can(as('approver'), 'manageMembers', organisationAccess('n'))).toBe(false)
  expect(can(as('editor'), 'manageMembers', organisationAccess('e'))).toBe(false)
  expect(can(person({ isModerator: true }), 'manageMembers', organisationAccess('e'))).toBe(false)
  expect(can(person({ isAdmin: true }), 'manageMembers', organisationAccess('e'))).toBe(true)
  expect(roleIn(as('member'), 'e')).toBe('member')
  expect(roleIn(as('member'), 'n')).toBeNull()
})

test.for([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari',
    'iOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  ['curl/8.0', null, null],
  [null, null, null],
] as const)('%s is %s on %s', ([userAgent, browser, system]) => {
  expect(browserName(userAgent)).toEqual({ browser, system })
})
