import { badUserInput } from '@aquacis/kit/runtime/errors.ts'

/** The number of an office. Throws BAD_USER_INPUT for what is none. */
export function officeIn(text: string): number {
  if (!/^[0-9]{1,2}$/.test(text)) throw badUserInput('operatingUnitId must be the number of an office')
  return Number(text)
}
