import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import * as v from 'valibot'

/** An id that the caller chose. */
export const uuid = v.pipe(v.string(), v.uuid('must be a UUID'), v.toLowerCase())

/** Reads an id. Throws BAD_USER_INPUT, naming the argument. */
export function readId(text: string, name: string): string {
  const parsed = v.safeParse(uuid, text)
  if (!parsed.success) throw badUserInput(`${name} must be a UUID`)
  return parsed.output
}

/** Reads a text of one line or a few. Throws BAD_USER_INPUT, naming the argument, when it is empty or too long. */
export function readText(text: string, name: string, longest = 500): string {
  const read = text.trim()
  if (read === '' || read.length > longest) {
    throw badUserInput(`${name} must not be empty, and have ${longest} characters at most`)
  }
  return read
}
