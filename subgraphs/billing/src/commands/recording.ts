import type { Account } from '../domain/account/account.ts'
import type { AccountEvent } from '../domain/account/account-event.ts'

/** When and in which trace facts are recorded. */
export interface Recording {
  readonly at: Date
  readonly traceId: string
}

/** A fact with its account before and after it. */
export interface AccountStep {
  readonly before: Account | null
  readonly fact: AccountEvent
  readonly after: Account
}
