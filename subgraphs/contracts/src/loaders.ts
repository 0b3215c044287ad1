import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Contract } from './domain/contract.ts'
import { maySeeServicePoint } from './domain/policy.ts'
import { type MemberLoaders, memberLoaders, oneForEach, visibleContracts } from './member-loaders.ts'
import {
  type ContractPlace,
  contractsAtServicePoints,
  contractsByIds,
  contractsByNumbers,
  contractsEverAt,
  contractsOfCustomers,
} from './store/contract.ts'
import { allOperatingUnits, type OperatingUnit } from './store/operating-unit.ts'
import { type ServicePoint, servicePointsByIds } from './store/service-point.ts'

/** Which of a customer's contracts are asked for. */
export interface ContractPart {
  readonly after: ContractPlace | null
  readonly limit: number
}

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface ContractsContext extends RequestContext, MemberLoaders {
  readonly contractById: BatchLoader<string, Contract>
  readonly contractByNumber: BatchLoader<string, Contract>
  readonly contractAtServicePoint: BatchLoader<string, Contract>
  /** The contracts of a customer behind a place, oldest first. */
  readonly contractsOfCustomer: (part: ContractPart) => BatchLoader<string, Contract[]>
  readonly servicePointById: BatchLoader<string, ServicePoint>
  readonly operatingUnitById: BatchLoader<number, OperatingUnit>
}

/** Adds the loaders to the context of one request. */
export function withLoaders(base: RequestContext): ContractsContext {
  const { viewer, room } = base
  const seen = (find: (tx: Transaction) => Promise<Contract[]>) =>
    room.database.transaction(viewer, async (tx) => visibleContracts(tx, viewer, await find(tx)))
  /** Of the places that were looked up: whether somebody may see one is told by its contracts. */
  const contractsAt = new Map<string, readonly Contract[]>()
  const inForceAt = (id: string) => (contractsAt.get(id) ?? []).filter(({ endedOn }) => endedOn === null)
  return {
    ...base,
    ...memberLoaders(base),
    contractById: batchLoader(async (asked) => {
      const found = await seen((tx) => contractsByIds(tx, asked.filter(isId)))
      return new Map(found.map((contract) => [contract.id, contract]))
    }),
    contractByNumber: batchLoader(async (numbers) => {
      const found = await seen((tx) => contractsByNumbers(tx, numbers))
      return new Map(found.map((contract) => [contract.contractNumber, contract]))
    }),
    contractAtServicePoint: batchLoader(async (asked) => {
      const unknown = asked.filter((id) => isId(id) && !contractsAt.has(id))
      const found = unknown.length === 0 ? [] : await seen((tx) => contractsAtServicePoints(tx, unknown))
      const inForce = [...found, ...asked.flatMap(inForceAt)]
      return new Map(inForce.map((contract) => [contract.servicePointId, contract]))
    }),
    contractsOfCustomer: oneForEach((part: ContractPart) =>
      batchLoader(async (asked) => {
        const found = await seen((tx) => contractsOfCustomers(tx, asked.filter(isId), part))
        return Map.groupBy(found, (contract) => contract.customerId)
      }),
    ),
    servicePointById: batchLoader((asked) => seenPlaces(base, asked.filter(isId), contractsAt)),
    operatingUnitById: batchLoader(async () => {
      const all = await room.database.transaction(viewer, allOperatingUnits)
      return new Map(all.map((unit) => [unit.id, unit]))
    }),
  }
}

async function seenPlaces(
  { viewer, room }: RequestContext,
  ids: readonly string[],
  contractsAt: Map<string, readonly Contract[]>,
): Promise<ReadonlyMap<string, ServicePoint>> {
  const [places, contracts] = await room.database.transaction(viewer, async (tx) => [
    await servicePointsByIds(tx, room.sealer, ids),
    await visibleContracts(tx, viewer, await contractsEverAt(tx, ids)),
  ])
  const found = Map.groupBy(contracts, ({ servicePointId }) => servicePointId)
  for (const { id } of places) contractsAt.set(id, found.get(id) ?? [])
  const seen = places.filter(({ id, operatingUnitId }) =>
    maySeeServicePoint(viewer, operatingUnitId, contractsAt.get(id)?.length ?? 0),
  )
  return new Map(seen.map((place) => [place.id, place]))
}
