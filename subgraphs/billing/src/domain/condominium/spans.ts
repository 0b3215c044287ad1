import type { Account } from '../account/account.ts'
import { type CivilDay, type DaySpan, dayAfter, laterOf } from '../volume/civil-day.ts'
import { agreementOn, type CondominiumAgreement } from './condominium.ts'
import { lastShared, type WaterSharing } from './sharing.ts'

/** Days on which one agreement held among the same neighbours. */
export interface SharedSpan extends DaySpan {
  readonly agreement: CondominiumAgreement
  /** Members that were supplied on these days, by contract. */
  readonly members: readonly Account[]
}

/** A condominium as it is known when its water is shared. */
export interface Condominium {
  readonly master: Account
  /** Everybody who is in one of its agreements. */
  readonly members: readonly Account[]
  /** In order. */
  readonly sharings: readonly WaterSharing[]
}

/**
 * The days up to a cut-off whose water is not shared yet, cut wherever another agreement begins or a neighbour's supply
 * begins or ends: whoever joins in the midst of a period bears the common water from that day on. They begin where the last
 * sharing ended; the first with the bill of the master for which it is made, whether that was issued already or not.
 */
export function spansToShare(
  { master, members, sharings }: Condominium,
  run: { readonly periodFrom: CivilDay; readonly periodTo: CivilDay },
): SharedSpan[] {
  const { periodTo } = run
  if ((sharings.at(-1)?.to ?? '') >= periodTo) return []
  const agreements = master.agreements ?? []
  const first = agreements[0]?.from ?? periodTo
  const start = lastShared(sharings)?.common.to ?? laterOf(first, firstUnbilled(master, run))
  if (start >= periodTo) return []
  const changes = [
    ...agreements.map(({ from }) => from),
    ...members.flatMap(({ openedOn, closedOn }) => [
      openedOn,
      ...(closedOn === null ? [] : [dayAfter(closedOn, 1)]),
    ]),
  ]
  const cuts = [
    ...new Set([start, ...changes.filter((day) => day > start && day < periodTo), periodTo]),
  ].sort()
  return cuts.slice(0, -1).flatMap((from, index): SharedSpan[] => {
    const agreement = agreementOn(agreements, from)
    const to = cuts[index + 1] ?? periodTo
    return agreement === null ? [] : [{ from, to, agreement, members: supplied(agreement, members, from) }]
  })
}

function supplied({ members: agreed }: CondominiumAgreement, members: readonly Account[], day: CivilDay) {
  const ids = new Set(agreed.map(({ contractId }) => contractId))
  return members
    .filter(({ contractId, openedOn, closedOn }) => {
      return ids.has(contractId) && openedOn <= day && (closedOn === null || closedOn >= day)
    })
    .toSorted((a, b) => (a.contractId < b.contractId ? -1 : 1))
}

/** The same before and after the run billed the master. */
function firstUnbilled(
  { bills, openedOn }: Account,
  { periodFrom, periodTo }: { readonly periodFrom: CivilDay; readonly periodTo: CivilDay },
): CivilDay {
  const before = bills.filter((bill) => bill.periodTo < periodTo)
  return before.at(-1)?.periodTo ?? laterOf(openedOn, periodFrom)
}
