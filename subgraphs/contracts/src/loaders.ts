import { type BatchLoader, batchLoader } from '@aquacis/kit/runtime/loader.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Contract } from './domain/contract.ts'
import { maySeeContract, maySeeServicePoint } from './domain/policy.ts'
import {
  contractsAtServicePoints,
  contractsByIds,
  contractsByNumbers,
  contractsOfCustomers,
} from './store/contract.ts'
import { allOperatingUnits, type OperatingUnit } from './store/operating-unit.ts'
import { type ServicePoint, servicePointsByIds } from './store/service-point.ts'

/** What the resolvers of one request load with; everything in it is the viewer's to see. */
export interface ContractsContext extends RequestContext {
  readonly contractById: BatchLoader<string, Contract>
  readonly contractByNumber: BatchLoader<string, Contract>
  readonly contractAtServicePoint: BatchLoader<string, Contract>
  /** Oldest first. */
  readonly contractsOfCustomer: BatchLoader<string, Contract[]>
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
    contractById: batchLoader(async (ids) => {
      const found = await room.database.transaction(viewer, (tx) => contractsByIds(tx, ids))
      return new Map(visible(found).map((contract) => [contract.id, contract]))
    }),
    contractByNumber: batchLoader(async (numbers) => {
      const found = await room.database.transaction(viewer, (tx) => contractsByNumbers(tx, numbers))
      return new Map(visible(found).map((contract) => [contract.contractNumber, contract]))
    }),
    contractAtServicePoint: batchLoader(async (servicePointIds) => {
      const found = await room.database.transaction(viewer, (tx) =>
        contractsAtServicePoints(tx, servicePointIds),
      )
      return new Map(visible(found).map((contract) => [contract.servicePointId, contract]))
    }),
    contractsOfCustomer: batchLoader(async (customerIds) => {
      const found = await room.database.transaction(viewer, (tx) => contractsOfCustomers(tx, customerIds))
      return Map.groupBy(visible(found), (contract) => contract.customerId)
    }),
    servicePointById: batchLoader(async (ids) => {
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
