import { maySeeHolder } from '../domain/policy.ts'
import type { ContractResolvers } from '../generated/resolvers.ts'
import { householdFields } from './members/contract-fields.ts'

export const Contract: ContractResolvers = {
  __resolveReference: (reference, { contractById, contractByNumber }) =>
    'id' in reference ? contractById.load(reference.id) : contractByNumber.load(reference.contractNumber),
  holder: (contract, _args, { viewer }) =>
    maySeeHolder(viewer, contract) ? { id: contract.customerId } : null,
  servicePoint: ({ servicePointId }, _args, { servicePointById }) => servicePointById.require(servicePointId),
  operatingUnit: ({ operatingUnitId }, _args, { operatingUnitById }) =>
    operatingUnitById.require(operatingUnitId),
  ...householdFields,
}
