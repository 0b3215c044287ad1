import { badUserInput } from '@aquacis/kit/runtime/errors.ts'

/** Reads the number of an office. Throws BAD_USER_INPUT, naming the argument. */
export function readOffice(text: string, name: string): number {
  if (!/^[0-9]{1,2}$/.test(text)) throw badUserInput(`${name} must be the number of an office`)
  return Number(text)
}
