import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { tidyName } from '../../domain/member.ts'

/** Longer ones are no names. */
const longestName = 80

/** An id as it must be given. Throws BAD_USER_INPUT, which names the argument. */
export function readId(argument: string, text: string): string {
  if (!isId(text)) throw badUserInput(`${argument} must be a UUID in lower case`)
  return text
}

/** A name in one spacing, null for none. Throws BAD_USER_INPUT where it is too long. */
export function readName(text: string | null | undefined): string | null {
  const name = tidyName(text ?? '')
  if (name !== null && name.length > longestName) {
    throw badUserInput(`name must have ${longestName} characters at most`)
  }
  return name
}
