import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { Contract } from './domain/contract.ts'
import { maySeeContract, maySeeServicePoint } from './domain/policy.ts'
import {
  type ContractPlace,
  contractsAtServicePoints,
  contractsByIds,
  contractsByNumbers,
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
export interface ContractsContext extends RequestContext {
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
  const visible = (contracts: readonly Contract[]) =>
    contracts.filter((contract) => maySeeContract(viewer, contract))
  return {
    ...base,
    contractById: batchLoader(async (asked) => {
      const ids = asked.filter(isId)
      const found = await room.database.transaction(viewer, (tx) => contractsByIds(tx, ids))
      return new Map(visible(found).map((contract) => [contract.id, contract]))
    }),
    contractByNumber: batchLoader(async (numbers) => {
      const found = await room.database.transaction(viewer, (tx) => contractsByNumbers(tx, numbers))
      return new Map(visible(found).map((contract) => [contract.contractNumber, contract]))
    }),
    contractAtServicePoint: batchLoader(async (asked) => {
      const servicePointIds = asked.filter(isId)
      const found = await room.database.transaction(viewer, (tx) =>
        contractsAtServicePoints(tx, servicePointIds),
      )
      return new Map(visible(found).map((contract) => [contract.servicePointId, contract]))
    }),
    contractsOfCustomer: oneForEach((part: ContractPart) =>
      batchLoader(async (asked) => {
        const ids = asked.filter(isId)
        const found = await room.database.transaction(viewer, (tx) => contractsOfCustomers(tx, ids, part))
        return Map.groupBy(visible(found), (contract) => contract.customerId)
      }),
    ),
    servicePointById: batchLoader(async (asked) => {
      const ids = asked.filter(isId)
      const [places, contracts] = await room.database.transaction(viewer, async (tx) => [
        await servicePointsByIds(tx, room.sealer, ids),
        await contractsAtServicePoints(tx, ids),
      ])
      const contractAt = new Map(contracts.map((contract) => [contract.servicePointId, contract]))
      const seen = places.filter(({ id, operatingUnitId }) =>
        maySeeServicePoint(viewer, operatingUnitId, contractAt.get(id) ?? null),
      )
      return new Map(seen.map((place) => [place.id, place]))
    }),
    operatingUnitById: batchLoader(async () => {
      const all = await room.database.transaction(viewer, allOperatingUnits)
      return new Map(all.map((unit) => [unit.id, unit]))
    }),
  }
}

/** Fields that ask for the same part share its loader, and so its statement. */
function oneForEach<Part, Loader>(make: (part: Part) => Loader): (part: Part) => Loader {
  const made = new Map<string, Loader>()
  return (part) => {
    const key = JSON.stringify(part)
    const loader = made.get(key) ?? make(part)
    made.set(key, loader)
    return loader
  }
}
