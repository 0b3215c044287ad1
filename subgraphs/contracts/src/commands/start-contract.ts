import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { decideStart, type StartContractDecision, type StartContractRequest } from '../domain/contract.ts'
import { mayStartContract } from '../domain/policy.ts'
import { ContractStarted } from '../events.ts'
import {
  addContract,
  contractById,
  contractsAtServicePoints,
  contractsByNumbers,
  lockForStart,
} from '../store/contract.ts'
import { isKnownCustomer } from '../store/known-customer.ts'
import { addServicePoint } from '../store/service-point.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type StartContractOutcome = StartContractDecision | { readonly kind: 'notAllowed' }

/**
 * Starts the supply of a service point and tells the other domains, in one transaction. Numbers and places are unique
 * over all offices, so the decision is taken as the system, after the viewer's right was checked.
 */
export async function startContract(
  { viewer, room, now, traceId }: RequestContext,
  request: StartContractRequest,
): Promise<StartContractOutcome> {
  const { contract, address } = request
  if (!mayStartContract(viewer, contract.operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockForStart(tx, contract)
      const [withSameNumber = null] = await contractsByNumbers(tx, [contract.contractNumber])
      const [atServicePoint = null] = await contractsAtServicePoints(tx, [contract.servicePointId])
      const decision = decideStart(
        {
          withSameId: await contractById(tx, contract.id),
          withSameNumber,
          atServicePoint,
          customerIsKnown: await isKnownCustomer(tx, contract.customerId),
        },
        request,
      )
      if (decision.kind !== 'start') return decision
      await addServicePoint(tx, room.sealer, {
        id: contract.servicePointId,
        operatingUnitId: contract.operatingUnitId,
        address,
      })
      await addContract(tx, contract)
      const { id: contractId, customerId, servicePointId, operatingUnitId, startedOn } = contract
      const data = { contractId, customerId, servicePointId, operatingUnitId, startedOn }
      await publish(tx, [newEvent(ContractStarted, { key: servicePointId, data, occurredAt: now, traceId })])
      return decision
    },
    { idempotent: true },
  )
}
