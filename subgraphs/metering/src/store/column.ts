import type { InstantPlace } from '@aquacis/kit/runtime/cursor-page.ts'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

// Columns of many rows for `unnest`, each as one parameter, so that a statement of a thousand rows has few. Numbers
// need no quotes in an array literal; the driver would look for some in every element. Instants go as milliseconds
// since 1970, because ISO text costs a microsecond to write and another to read.

/** A column of numbers. */
export function numbers<Row>(rows: readonly Row[], pick: (row: Row) => number | null): SQL {
  return sql`${arrayLiteral(rows.map(pick))}`
}

/** A column of instants in milliseconds since 1970, as `float8[]`; {@link instant} makes them instants again. */
export function instants<Row>(rows: readonly Row[], pick: (row: Row) => Date): SQL {
  return sql`${arrayLiteral(rows.map((row) => pick(row).getTime()))}::float8[]`
}

/** An instant out of such a column. Exact to the millisecond: a double holds microseconds until the year 2255. */
export function instant(name: string): SQL {
  return sql`to_timestamp(${sql.identifier(name)} / 1000)`
}

/** A column of texts or bytes, which the driver quotes. */
export function quoted<Row>(rows: readonly Row[], pick: (row: Row) => string | Buffer): SQL {
  return sql`${sql.param(rows.map(pick))}`
}

/** Rows that stand behind a place in a list whose newest come first. */
export function behind(instantOf: SQLWrapper, id: SQLWrapper, { at, id: before }: InstantPlace): SQL {
  return sql`(${instantOf}, ${id}) < (${at.toISOString()}::timestamptz, ${before}::uuid)`
}

function arrayLiteral(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`
}
