import { type SQL, sql } from 'drizzle-orm'

/** Record separator: in JSON text it only ever stands escaped. */
const between = '\u001e'

/**
 * JSON texts as one `jsonb[]` for `unnest`. As one text that the server splits, because an array literal has every quote of
 * every document escaped: a thousand bills would cost a tenth of a second to write so.
 */
export function jsonDocuments(texts: readonly string[]): SQL {
  return sql`string_to_array(${texts.join(between)}, chr(30))::jsonb[]`
}
