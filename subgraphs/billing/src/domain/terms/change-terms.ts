import type { Account } from '../account/account.ts'
import type { AccountEvent, BilledService } from '../account/account-event.ts'

/** How a contract is to be billed from now on; what is null stays as it is. */
export interface TermsWish {
  readonly tariffClass: string | null
  readonly dwellings: number | null
  readonly services: readonly BilledService[] | null
}

/** What becomes of the wish: facts, none when it is so already, or what stands in the way. */
export type TermsDecision =
  | { readonly kind: 'accepted'; readonly facts: readonly AccountEvent[] }
  | { readonly kind: 'tariffClassUnknown'; readonly classes: readonly string[] }
  | { readonly kind: 'dwellingsImpossible' }

/** More than stand behind any one meter. */
const mostDwellings = 10_000

/** Decides on new terms; `classes` are those that the tariff in force has for the account's office. */
export function decideTerms(
  account: Account,
  { tariffClass, dwellings, services }: TermsWish,
  classes: readonly string[],
): TermsDecision {
  if (tariffClass !== null && !classes.includes(tariffClass)) return { kind: 'tariffClassUnknown', classes }
  if (dwellings !== null && (dwellings < 1 || dwellings > mostDwellings))
    return { kind: 'dwellingsImpossible' }
  const facts: AccountEvent[] = []
  if (tariffClass !== null && tariffClass !== account.tariffClass) {
    facts.push({ type: 'TariffClassAssigned', tariffClass })
  }
  if (dwellings !== null && dwellings !== account.dwellings)
    facts.push({ type: 'DwellingsChanged', dwellings })
  const wanted = services === null ? account.services : inOrder(services)
  if (wanted.join() !== account.services.join()) facts.push({ type: 'ServicesChanged', services: wanted })
  return { kind: 'accepted', facts }
}

/** Each once, in one order. */
function inOrder(services: readonly BilledService[]): BilledService[] {
  return (['SEWER', 'TREATMENT'] as const).filter((service) => services.includes(service))
}
