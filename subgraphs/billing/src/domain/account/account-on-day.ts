import { type Account, evolve } from './account.ts'
import type { AccountEvent } from './account-event.ts'

/** How an account was at the end of a day, by the facts that were recorded until then; null before its contract began. */
export function accountOnDay(facts: readonly AccountEvent[], day: string): Account | null {
  const made = facts.reduce<Account | null>((account, fact) => evolve(account, fact), null)
  return made === null || made.openedOn > day ? null : made
}
