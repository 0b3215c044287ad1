import { type SQL, sql } from 'drizzle-orm'

/** Record separator: in JSON text it only ever stands escaped. */
const between = '\u001e'

/**
 * JSON texts as a column of text for `rows from (unnest(…), …)`, to be cast where it is selected. As one text that the server
 * splits, because an array literal has every quote of every document escaped: a thousand bills would cost a tenth of a
 * second to write so. Never as an array of documents: of a constant array the planner makes the value, several times over,
 * before anything is written, and that took twice as long as the writing.
 */
export function jsonDocuments(texts: readonly string[]): SQL {
  return sql`string_to_table(${texts.join(between)}, chr(30))`
}
