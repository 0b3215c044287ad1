import { badUserInput } from '@aquacis/kit/runtime/errors.ts'

const pageSizeAtMost = 100

/** How many a page of a list may hold: what is asked for, twenty unless told. Throws BAD_USER_INPUT beyond a hundred. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? 20
  if (size < 1 || size > pageSizeAtMost) throw badUserInput(`first must be from 1 to ${pageSizeAtMost}`)
  return size
}
