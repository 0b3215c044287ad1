import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { type Centavos, centavosFromPesos } from '@aquacis/kit/values/money.ts'
import type { PlanWishInput } from '../../generated/resolvers.ts'

/** What somebody wishes of a plan. Throws BAD_USER_INPUT for an amount that is none. */
export function readWish({ downPayment, instalments, rhythm }: PlanWishInput) {
  return { downPayment: downPayment == null ? null : readPesos(downPayment), instalments, rhythm }
}

/** Pesos of an argument. Throws BAD_USER_INPUT for what is none, or below zero. */
export function readPesos(text: string): Centavos {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) throw badUserInput('amounts are written like 1234.50')
  return centavosFromPesos(text)
}

/** An id of an argument. Throws BAD_USER_INPUT for what is none. */
export function readId(text: string, name: string): string {
  if (!isId(text)) throw badUserInput(`${name} must be a UUID`)
  return text
}
