/**
 * How columns are read, by the number of their type. The driver is not allowed to ask the server for list types (nobody
 * would catch it when that fails), so each one that we use is named here; any other arrives as text.
 */
import type { PostgresType } from 'postgres'
import { parse as parseList } from 'postgres-array'

/** Parameters are text already when the driver gets them. */
const serialize = (text: string) => text

function type<T>(from: number[], parse: (text: string) => T): PostgresType {
  return { to: from[0] ?? 0, from, serialize, parse }
}

function list<T>(from: number[], parse: (text: string) => T): PostgresType {
  return type(from, (text) => parseList(text, parse))
}

const asItIs = (text: string) => text
const asBytes = (text: string) => Buffer.from(text.slice(2), 'hex')
const asBoolean = (text: string) => text === 't'

/** What never ends is a number that never does. */
function asTime(text: string): Date | number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  return new Date(text)
}

export const columnTypes = {
  boolean: type([16], asBoolean),
  bytes: type([17], asBytes),
  json: type([114, 3802], (text) => JSON.parse(text)),
  /** A date without a time stays 'YYYY-MM-DD': as a Date it would move with the time zone. */
  day: type([1082], asItIs),
  time: type([1184, 1114], asTime),
  booleans: list([1000], asBoolean),
  byteStrings: list([1001], asBytes),
  // name, text, varchar, bigint, numeric, uuid: what JavaScript's numbers cannot hold stays text
  texts: list([1009, 1003, 1015, 1016, 1231, 2951], asItIs),
  numbers: list([1007, 1005, 1021, 1022], Number),
  times: list([1185, 1115], asTime),
}
