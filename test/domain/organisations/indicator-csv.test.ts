import { expect, test } from 'vitest'
import { mostCsvLines, readFigures } from '#app/domain/organisations/indicator-csv.ts'
import { indicatorOf } from '#app/domain/organisations/indicators.ts'

const share = indicatorOf('broadband_passed')
const population = indicatorOf('population')

const figures = (text: string, of = share) =>
  readFigures(text, of).values.map(({ code, year, value }) => [code, year, value])
const faults = (text: string, of = share) =>
  readFigures(text, of).faults.map(({ line, fault, found }) => [line, fault, found])

test.each([
  [
    'Kolada, a line per year',
    'kpi,municipality_id,period,value\nN07918,0114,2023,97.3\nN07918,0001,2023,96.1',
  ],
  ['semicolons, decimal commas, BOM, CRLF', '\ufeffKommunkod;År;Värde\r\n0114;2023;97,3\r\n01;2023;96,1\r\n'],
  ['tabs from a spreadsheet that took the zero away', 'kod\tår\tandel\n114\t2023\t97,3 %\n1\t2023\t96,1 %'],
  [
    'quotation marks and names',
    '"region";"år";"Andel"\n"0114 Upplands Väsby";"2023";"97,3"\n"01 Stockholms län";"2023";"96,1"',
  ],
  ['a column per year', 'kommun;Andel 2023\n0114 Upplands Väsby;97,3\n01;96,1'],
])('reads %s', (_, text) => {
  expect(figures(text)).toEqual([
    ['0114', 2023, 97.3],
    ['01', 2023, 96.1],
  ])
  expect(faults(text)).toEqual([])
})

test('several years beside each other, thousands with a space, and cells without a figure', () => {
  const text =
    'region;Folkmängd 2022;Folkmängd 2023\n0180 Stockholm;984 748;988 943\n0114;..;50110\n00 Riket;10521556;10551707'
  expect(figures(text, population)).toEqual([
    ['0180', 2022, 984_748],
    ['0180', 2023, 988_943],
    ['0114', 2023, 50_110],
  ])
  expect(readFigures(text, population).empty).toBe(2)
})

test('each line that cannot be read is named with what stands there', () => {
  const text = [
    'kommunkod;år;värde',
    '0114;2023;97,3',
    'Väsby;2023;97,3',
    '0115;23;97,3',
    '0117;2023;ungefär 97',
    '0120;2023;197,3',
    '0123;2023;-3',
    '0114;2023;97,4',
  ].join('\n')
  expect(faults(text)).toEqual([
    [3, 'code', 'Väsby'],
    [4, 'year', '23'],
    [5, 'number', 'ungefär 97'],
    [6, 'outOfRange', '197,3'],
    [7, 'outOfRange', '-3'],
    [8, 'twice', '0114 2023'],
  ])
  expect(faults('kod;år;värde\n0114;2023;50110,5', population)).toEqual([[2, 'outOfRange', '50110,5']])
})

test.each([
  ['one column', 'kommunkod\n0114', 'noYear'],
  ['no heading', 'hej', 'noHeading'],
  ['no code', 'namn;år;värde\nVäsby;2023;1', 'noCode'],
  ['no year', 'kommunkod;värde\n0114;1', 'noYear'],
  ['nothing', '', 'noHeading'],
])('a file with %s is refused at its heading', (_, text, fault) => {
  expect(readFigures(text, share)).toMatchObject({ values: [], faults: [{ fault }] })
})

test('a file of too many lines is refused before it is read', () => {
  const text = `kod;år;värde\n${'0114;2023;1\n'.repeat(mostCsvLines + 1)}`
  expect(readFigures(text, share).faults).toMatchObject([{ fault: 'tooManyLines' }])
})
