import { type SQL, sql } from 'drizzle-orm'

/** One column of many rows, as one array parameter for `unnest`: a statement of a thousand rows has few parameters. */
export function column<Row>(rows: readonly Row[], pick: (row: Row) => string | number | Buffer | null): SQL {
  return sql`${sql.param(rows.map(pick))}`
}
