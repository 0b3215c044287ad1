import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { currentTraceId, newTraceId } from '@aquacis/kit/runtime/trace.ts'
import type { Account } from '../../domain/account/account.ts'
import { suppliedDays, type VolumeSources } from '../../domain/account/volume-of.ts'
import { commonParts } from '../../domain/condominium/common-parts.ts'
import { shareWater } from '../../domain/condominium/share-water.ts'
import type { WaterSharing } from '../../domain/condominium/sharing.ts'
import { type Condominium, type SharedSpan, spansToShare } from '../../domain/condominium/spans.ts'
import { periodToBill } from '../../domain/run/price-contract.ts'
import type { DaySpan } from '../../domain/volume/civil-day.ts'
import type { VolumePart } from '../../domain/volume/volume-part.ts'
import { accountsByIds } from '../../store/account.ts'
import { keepSharings, sharingsOf } from '../../store/condominium/water-sharing.ts'
import { waterOfPeriods } from '../water-of-periods.ts'

/** For which cut-off common water is shared. */
interface SharingGround {
  readonly run: { readonly periodFrom: string; readonly periodTo: string; readonly dryRun: boolean }
  readonly at: Date
}

const nothing: ReadonlyMap<string, readonly VolumePart[]> = new Map()

/**
 * What condominiums add to the bills of a page's contracts, or take off, by contract. Costs no statement where nobody on the
 * page is of one. The water of each condominium is shared once for a cut-off, out of all of its meters, by whichever page
 * comes first; all other pages and workers follow what was decided then, so no bill hangs on the order of pages.
 */
export async function commonWaterOf(
  tx: Transaction,
  accounts: readonly Account[],
  { run, at }: SharingGround,
): Promise<ReadonlyMap<string, readonly VolumePart[]>> {
  const masterIds = [...new Set(accounts.flatMap(mastersOf))].toSorted()
  if (masterIds.length === 0) return nothing
  const known = await condominiumsOf(tx, masterIds)
  const made = await share(tx, known, run)
  let sharings = new Map(
    known.map(({ master: { contractId }, sharings: before }) => [
      contractId,
      [...before, ...(made.get(contractId) ?? [])],
    ]),
  )
  if (!run.dryRun && made.size > 0) {
    const facts = known.flatMap(({ master: { contractId: masterContractId }, version }) => {
      const decided = made.get(masterContractId)
      return decided === undefined ? [] : [{ masterContractId, version, sharings: decided }]
    })
    await keepSharings(tx, facts, { at, traceId: currentTraceId() ?? newTraceId() })
    const kept = await sharingsOf(tx, masterIds)
    sharings = new Map([...kept].map(([id, one]) => [id, [...one.sharings]]))
  }
  return partsOf(accounts, sharings, run)
}

/**
 * The same for one contract and a period that is billed anew: what was decided on its water stays, and nothing is decided.
 */
export async function commonWaterBefore(
  tx: Transaction,
  account: Account,
  period: DaySpan,
): Promise<readonly VolumePart[]> {
  const kept = await sharingsOf(tx, mastersOf(account))
  const { contractId } = account
  return [...kept].flatMap(([id, { sharings }]) => commonParts(id, sharings, { contractId, period }))
}

/** Master meters that an account stands behind, or is of, by contract. */
function mastersOf({ contractId, agreements = [], memberOf = [] }: Account): string[] {
  const own = agreements.length > 0 ? [contractId] : []
  return [...new Set([...own, ...memberOf.map(({ masterContractId }) => masterContractId)])]
}

interface KnownCondominium extends Condominium {
  readonly version: number
}

async function condominiumsOf(tx: Transaction, masterIds: readonly string[]): Promise<KnownCondominium[]> {
  const kept = await sharingsOf(tx, masterIds)
  const masters = await accountsByIds(tx, masterIds)
  const idsOf = ({ agreements = [] }: Account) =>
    agreements.flatMap(({ members }) => members.map(({ contractId }) => contractId))
  const members = await accountsByIds(tx, [...new Set(masters.flatMap(idsOf))])
  return masters.map((master) => {
    const ids = new Set(idsOf(master))
    const { version = 0, sharings = [] } = kept.get(master.contractId) ?? {}
    return { master, members: members.filter(({ contractId }) => ids.has(contractId)), sharings, version }
  })
}

interface Asked {
  readonly key: string
  readonly servicePointId: string
  readonly period: DaySpan
}

async function share(
  tx: Transaction,
  known: readonly Condominium[],
  run: SharingGround['run'],
): Promise<ReadonlyMap<string, readonly WaterSharing[]>> {
  const due = known
    .map((condominium) => ({ condominium, spans: spansToShare(condominium, run) }))
    .filter(({ spans }) => spans.length > 0)
  const asked = due.flatMap(({ condominium, spans }) => spans.flatMap((span) => asksOf(condominium, span)))
  const water = await waterOfPeriods(
    tx,
    asked.map(({ servicePointId, period }) => ({ servicePointId, period, isContinued: false })),
  )
  const found = new Map(asked.map(({ key }, index) => [key, water[index]]))
  const waterOf = (contractId: string, span: DaySpan): VolumeSources =>
    found.get(keyOf(contractId, span)) ?? { meters: [], corrections: [] }
  return new Map(
    due.map(({ condominium, spans }) => [
      condominium.master.contractId,
      shareWater(condominium, spans, waterOf),
    ]),
  )
}

function asksOf({ master }: Condominium, { from, to, members }: SharedSpan): Asked[] {
  return [master, ...members].map((account) => ({
    key: keyOf(account.contractId, { from, to }),
    servicePointId: account.servicePointId,
    period: suppliedDays(account, { from, to }),
  }))
}

function keyOf(contractId: string, { from, to }: DaySpan): string {
  return `${contractId}/${from}/${to}`
}

function partsOf(
  accounts: readonly Account[],
  sharings: ReadonlyMap<string, readonly WaterSharing[]>,
  run: SharingGround['run'],
): ReadonlyMap<string, readonly VolumePart[]> {
  return new Map(
    accounts.flatMap((account) => {
      const period = periodToBill(account, run)
      const { contractId } = account
      const masters = period === null ? [] : mastersOf(account)
      const parts = masters.flatMap((id) =>
        period === null ? [] : commonParts(id, sharings.get(id) ?? [], { contractId, period }),
      )
      return parts.length === 0 ? [] : [[contractId, parts] as const]
    }),
  )
}
