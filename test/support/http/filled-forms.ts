/** What a form of each address sends when it is filled in right: a refusal is then about the person, not the form. */
import { idOf } from '#db/seed/demo/ids.ts'

const anna = idOf('person', 'anna')
const bo = idOf('person', 'bo')
const contentHash = 'a'.repeat(64)
const member = { person: bo, role: 'member' }
const newcomer = { email: 'nykomling@exempelby.example', role: 'editor' }
const synonyms = { sv: 'brunn\nvattenhål', en: '', narrower: '' }
const invitation = { invitation: 'a'.repeat(64) }

const figures = { indicator: 'population', source: 'SCB', csv: 'kod;år;värde\n0114;2023;50110' }

export const filledForms: Readonly<Record<string, Record<string, string>>> = {
  '/skriv/nytt': {
    kind: 'lesson',
    organisation: idOf('organisation', 'exempelby'),
    language: 'sv',
    key: 'every-route',
  },
  '/utkast/:id/tidslinje/:checkpoint/aterstallning': {},
  '/utkast/:id/delning/inbjudan': newcomer,
  '/utkast/:id/delning/inbjudan/aterkallelse': invitation,
  '/utkast/:id/delning/medverkan': { person: bo, role: 'viewer' },
  '/utkast/:id/delning/borttagning': { person: bo },
  '/utkast/:id/tidslinje/namn': { name: 'Före nämnden' },
  '/utkast/:id/tidslinje/:checkpoint/namn': { name: 'Före nämnden' },
  '/utkast/:id/borttagning': {},
  '/utkast/:id/atertagning': {},
  '/konto/inbjudningar': invitation,
  '/konto/inbjudningar/avbojande': invitation,
  '/inbjudan/:token/avbojande': {},
  '/utkast/:id/inlamning': {},
  '/utkast/:id/aterkallelse': {},
  '/utkast/:id/ny-version': {},
  '/utkast/:id/publicering': { contentHash },
  '/granskning/:id/atagande': {},
  '/granskning/:id/slapp': {},
  '/granskning/:id/godkannande': { contentHash },
  '/granskning/:id/retur': { note: 'Mer om kostnaderna.' },
  '/granskning/:id/publicering': { contentHash },
  '/granskning/:id/avslag': { reason: 'Hör inte hemma här.' },
  '/granskning/:id/efterkontroll': {},
  '/granskning/:id/tillbakadragande': { reason: 'Uppgifterna var fel.' },
  '/vi-ar': { organisation: 'Norrviks kommun' },
  '/vi-ar/borttagning': {},
  '/sokord/:id': synonyms,
  '/sokord/:id/forhandsgranskning': synonyms,
  '/sokord/:id/borttagning': {},
  '/logga-in': { email: 'ingen@exempelby.example', password: 'fel fras för prov' },
  '/logga-ut': {},
  '/glomt-losenord': { email: 'ingen@exempelby.example' },
  '/aterstall/:token': { password: 'en ny fras för prov' },
  '/inbjudan/:token': { name: 'Ny', title: '', password: 'en ny fras för prov' },
  '/forsta-administrator/:token': {
    name: 'Ny',
    email: 'ny@exempelby.example',
    password: 'en ny fras för prov',
  },
  '/konto/profil': { name: 'Någon', title: '', language: 'sv', theme: 'auto' },
  '/konto/losenord': {
    account: 'ingen@exempelby.example',
    current: 'fel fras för prov',
    password: 'en ny fras för prov',
  },
  '/konto/sessioner': { session: '' },
  '/organisationer/:slug/medlemmar/inbjudan': newcomer,
  '/organisationer/:slug/medlemmar/inbjudan/aterkallelse': invitation,
  '/organisationer/:slug/medlemmar/roll': member,
  '/organisationer/:slug/medlemmar/borttagning': { person: bo },
  '/admin/organisationer/ny': { key: 'a page of a test', name: 'Ny myndighet', type: 'agency', county: '' },
  '/admin/organisationer/:id': {},
  '/admin/organisationer/:id/inbjudan': newcomer,
  '/admin/organisationer/:id/inbjudan/aterkallelse': invitation,
  '/admin/organisationer/:id/medlemmar': member,
  '/admin/organisationer/:id/medlemmar/borttagning': { person: bo },
  '/admin/personer/:id/roller': { isAdmin: 'true' },
  '/admin/personer/:id/avstangning': { suspended: 'true' },
  '/admin/utskick/testmejl': {},
  '/admin/uppgifter': figures,
  '/admin/uppgifter/forhandsgranskning': figures,
  '/admin/jobb/nytt-forsok': { job: anna },
  '/*': {},
}
