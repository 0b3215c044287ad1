import type { ContractResolvers } from '../generated/resolvers.ts'

export const Contract: ContractResolvers = {
  __resolveReference: (reference, { contractById, contractByNumber }) =>
    'id' in reference ? contractById.load(reference.id) : contractByNumber.load(reference.contractNumber),
  holder: ({ customerId }) => ({ id: customerId }),
  servicePoint: ({ servicePointId }, _args, { servicePointById }) => servicePointById.require(servicePointId),
  operatingUnit: ({ operatingUnitId }, _args, { operatingUnitById }) =>
    operatingUnitById.require(operatingUnitId),
}
