import type { ColumnType } from 'kysely'

/** Filled by the database unless given. */
export type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>
export type RequiredTimestamp = ColumnType<Date, Date | string, Date | string>
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>
/** `bigint` comes as a string from the driver: it may exceed what a number holds. */
export type BigInt8 = ColumnType<string, string | number | bigint, string | number | bigint>
export type GeneratedBigInt8 = ColumnType<string, never, never>
/** `date` without a time, as 'YYYY-MM-DD'. */
export type DateOnly = ColumnType<string | null, string | null | undefined, string | null>
