import { litres } from '@aquacis/kit/values/volume.ts'
import { type Account, billedUntil } from '../account/account.ts'
import { dayAfterSupply, ownPast, type VolumeSources } from '../account/volume-of.ts'
import { type BillableVolume, billableVolume } from '../volume/billable-volume.ts'
import type { DaySpan } from '../volume/civil-day.ts'
import type { CommonWater } from '../volume/sharing/common-water.ts'
import { shareMasterMeter } from '../volume/sharing/share-master-meter.ts'
import { holdingFlags } from '../volume/volume-flag.ts'
import type { BilledUpTo } from '../volume/volume-question.ts'
import type { CondominiumAgreement } from './condominium.ts'
import { type CountedUpTo, lastShared, type Shared, type WaterSharing } from './sharing.ts'
import type { Condominium, SharedSpan } from './spans.ts'

/** What is known of the water of a contract on the days of a span. */
export type WaterOf = (contractId: string, span: DaySpan) => VolumeSources

/**
 * Shares the water of a condominium, span by span, each going on with the registers with which the one before it ended.
 * A meter that cannot be counted lets the whole wait: its neighbours are billed their own water, and the next sharing
 * begins where this one would have.
 */
export function shareWater(
  { master, sharings }: Condominium,
  spans: readonly SharedSpan[],
  waterOf: WaterOf,
): WaterSharing[] {
  const made: WaterSharing[] = []
  const last = lastShared(sharings)
  let counted: readonly CountedUpTo[] = last?.counted ?? []
  let carried = last?.common.exceeding ?? litres(0)
  for (const span of spans) {
    const measured = [master, ...span.members].map((account) => ({
      account,
      volume: volumeIn(account, span, counted, waterOf(account.contractId, span)),
    }))
    const unknown = measured.find(({ account, volume }) => isUnknown(volume, account === master))
    if (unknown !== undefined) {
      const { contractId } = unknown.account
      return [...made, { type: 'CommonWaterWaits', to: spans.at(-1)?.to ?? span.to, contractId }]
    }
    const [whole, ...own] = measured.map(({ volume }) => volume)
    const sharing = shared(span, whole, own, carried)
    counted = measured.map(({ account: { contractId }, volume }) => ({
      contractId,
      upTo: volume?.billedUpTo ?? null,
    }))
    made.push({ ...sharing, counted })
    carried = sharing.common.exceeding
  }
  return made
}

/** Null for a dwelling without a meter of its own. */
function volumeIn(
  account: Account,
  { from, to }: DaySpan,
  counted: readonly CountedUpTo[],
  sources: VolumeSources,
): BillableVolume | null {
  if (sources.meters.length === 0) return null
  return billableVolume({
    ...sources,
    period: { from, to },
    openedOn: account.openedOn,
    closedOn: dayAfterSupply(account),
    billedUpTo: goesOn(account, from, counted),
    past: ownPast(account.bills.filter(({ periodTo }) => periodTo <= from)),
  })
}

/** Where the sharing before ended; at the first, where the last bill did, if that is the same day. */
function goesOn(
  { contractId, bills }: Account,
  from: string,
  counted: readonly CountedUpTo[],
): BilledUpTo | null {
  const known = counted.find((one) => one.contractId === contractId)
  if (known !== undefined) return known.upTo
  return bills.find(({ periodTo }) => periodTo === from)?.billedUpTo ?? null
}

function isUnknown(volume: BillableVolume | null, isMaster: boolean): boolean {
  return volume === null ? isMaster : volume.flags.some((flag) => holdingFlags.includes(flag))
}

function shared(
  { from, to, agreement, members }: SharedSpan,
  whole: BillableVolume | null | undefined,
  own: readonly (BillableVolume | null)[],
  carried: CommonWater['carried'],
): Omit<Shared, 'counted'> {
  const neighbours = members.map((account, index) => {
    const { contractId, dwellings: units, closedOn } = account
    const weight = placeOf(agreement, contractId)?.weight ?? 1
    // Somebody who left and has the last bill is billed no more.
    const isGone = closedOn !== null && account.bills.length > 0 && billedUntil(account) > closedOn
    return { contractId, units, weight, isGone, ownLitres: own[index]?.litres ?? null }
  })
  const water = shareMasterMeter(whole?.litres ?? litres(0), neighbours, agreement.rule, carried)
  const { rule, masterLitres, difference, exceeding, wholeWeight, shares } = water
  const common: CommonWater = {
    ...{ from, to, rule, masterLitres, carried, difference, exceeding, wholeWeight },
    ownLitres: litres(shares.reduce((sum, { ownLitres }) => sum + ownLitres, 0)),
    shares: shares.map(({ contractId, weight, shared: part }) => ({
      dwelling: placeOf(agreement, contractId)?.dwelling ?? '',
      ...{ weight, litres: part },
    })),
  }
  return {
    ...{ type: 'CommonWaterShared', to, common },
    contractIds: members.map(({ contractId }) => contractId),
  }
}

function placeOf({ members }: CondominiumAgreement, contractId: string) {
  return members.find((one) => one.contractId === contractId)
}
