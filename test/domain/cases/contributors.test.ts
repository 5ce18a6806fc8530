import { expect, test } from 'vitest'
import { contributorsOf } from '#app/domain/cases/contributors.ts'

const exempelby = { id: 'e', name: 'Exempelby kommun' }
const norrvik = { id: 'n', name: 'Norrviks kommun' }

test('everybody is named once, for the organisation that owns the text if they belong to it', () => {
  const eva = { id: '2', name: 'Eva Ek', organisations: [norrvik] }
  const anna = { id: '1', name: 'Anna Andersson', organisations: [norrvik, exempelby] }
  expect(contributorsOf([eva, anna, eva], exempelby.id)).toEqual([
    { name: 'Eva Ek', organisation: 'Norrviks kommun' },
    { name: 'Anna Andersson', organisation: 'Exempelby kommun' },
  ])
})

test('somebody who belongs nowhere is named alone', () => {
  expect(contributorsOf([{ id: '1', name: 'Johan Jonsson', organisations: [] }], 'e')).toEqual([
    { name: 'Johan Jonsson', organisation: '' },
  ])
})
