import { type Account, billedUntil } from '../account/account.ts'
import type { AccountEvent } from '../account/account-event.ts'
import type { CivilDay } from '../volume/civil-day.ts'
import type { CondominiumAgreement } from './condominium.ts'

/** More dwellings than stand behind any one meter of CEA. */
const mostMembers = 500
/** Weights are percentages or areas: whole, and small enough to be multiplied exactly. */
const mostWeight = 10_000_000

/** The facts of each account, or why there is no such agreement. */
export type AgreementDecision =
  | { readonly kind: 'accepted'; readonly facts: ReadonlyMap<string, readonly AccountEvent[]> }
  | { readonly kind: 'condominiumImpossible'; readonly because: AgreementObstacle }

/** What stands in the way of an agreement. */
export type AgreementObstacle =
  | 'MEMBERS'
  | 'DWELLINGS'
  | 'WEIGHTS'
  | 'OTHER_OFFICE'
  | 'MASTER_IS_MEMBER'
  | 'IN_ANOTHER'
  | 'ALREADY_BILLED'

/** What is decided on: the master's account, those of the members in their order, and up to which day water was shared already. */
export interface AgreementGround {
  readonly master: Account
  readonly members: readonly Account[]
  /** Accounts that were members before. */
  readonly before: readonly Account[]
  readonly sharedUntil: CivilDay | null
}

/**
 * Decides on what neighbours behind a master meter agreed on, from a day on that nobody of them is billed for yet. The same
 * agreement again changes nothing; one without members ends the condominium.
 */
export function decideAgreement(ground: AgreementGround, wish: CondominiumAgreement): AgreementDecision {
  const { master, members, before } = ground
  const known = (master.agreements ?? []).some(({ agreementId }) => agreementId === wish.agreementId)
  if (known) return { kind: 'accepted', facts: new Map() }
  const because = obstacleTo(ground, wish)
  if (because !== null) return { kind: 'condominiumImpossible', because }
  const facts = new Map<string, AccountEvent[]>([
    [master.contractId, [{ type: 'CondominiumAgreed', ...wish }]],
  ])
  const { contractId: masterContractId } = master
  const stay = new Set(members.map(({ contractId }) => contractId))
  for (const account of members) {
    if (isMemberOf(account, masterContractId)) continue
    facts.set(account.contractId, [{ type: 'CondominiumJoined', masterContractId, from: wish.from }])
  }
  for (const account of before) {
    if (stay.has(account.contractId) || !isMemberOf(account, masterContractId)) continue
    facts.set(account.contractId, [{ type: 'CondominiumLeft', masterContractId, on: wish.from }])
  }
  return { kind: 'accepted', facts }
}

function obstacleTo(ground: AgreementGround, { members: wished, from }: CondominiumAgreement) {
  const { master, members, before, sharedUntil } = ground
  const ids = new Set(wished.map(({ contractId }) => contractId))
  if (ids.size !== wished.length || members.length !== wished.length || wished.length > mostMembers)
    return 'MEMBERS'
  if (ids.has(master.contractId) || (master.memberOf ?? []).some(isOpen)) return 'MASTER_IS_MEMBER'
  if (new Set(wished.map(({ dwelling }) => dwelling)).size !== wished.length) return 'DWELLINGS'
  if (wished.some(({ weight }) => !Number.isInteger(weight) || weight < 1 || weight > mostWeight))
    return 'WEIGHTS'
  if (members.some(({ operatingUnitId }) => operatingUnitId !== master.operatingUnitId)) return 'OTHER_OFFICE'
  const elsewhere = members.some(
    ({ memberOf = [], agreements = [] }) =>
      agreements.some((one) => one.members.length > 0) ||
      memberOf.some((one) => isOpen(one) && one.masterContractId !== master.contractId),
  )
  if (elsewhere) return 'IN_ANOTHER'
  const isBilled = [master, ...members, ...before].some(
    (account) => account.bills.length > 0 && billedUntil(account) > from,
  )
  const last = master.agreements?.at(-1)?.from ?? from
  return isBilled || (sharedUntil !== null && sharedUntil > from) || last > from ? 'ALREADY_BILLED' : null
}

function isOpen({ to }: { readonly to: CivilDay | null }): boolean {
  return to === null
}

function isMemberOf({ memberOf = [] }: Account, masterContractId: string): boolean {
  return memberOf.some((one) => one.masterContractId === masterContractId && isOpen(one))
}
