const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Whether a text has the form of our ids: a UUID in lower case, as RFC 9562 §4 writes and PostgreSQL returns it. Anything
 * else names nothing, so the database need not be asked; two spellings of one id would be two keys of a map, and two
 * places for a seal.
 */
export function isId(text: string): boolean {
  return uuidForm.test(text)
}
