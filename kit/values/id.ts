const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text has the form of our ids (UUID, RFC 9562 §4). Anything else names nothing: the database need not be asked. */
export function isId(text: string): boolean {
  return uuidForm.test(text)
}
