import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext, SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  type Contract,
  decideStart,
  evolve,
  type StartContractDecision,
  type StartContractRequest,
  type StartContractState,
} from '../domain/contract.ts'
import { mayStartContract } from '../domain/policy.ts'
import { ContractStarted } from '../events.ts'
import {
  contractsAtServicePoints,
  contractsByIds,
  contractsByNumbers,
  lastEndAt,
  recordFacts,
} from '../store/contract.ts'
import { isKnownCustomer } from '../store/known-customer.ts'
import { putParty } from '../store/members/contract-party.ts'
import { addServicePoint, servicePointsByIds } from '../store/service-point.ts'

/** What came of it; `notAllowed` where the viewer is not staff of the office. */
export type StartContractOutcome =
  | { readonly kind: 'started'; readonly contract: Contract }
  /** The number of the contract in force there, null where the viewer may not see it. */
  | { readonly kind: 'servicePointAlreadySupplied'; readonly contractNumber: string | null }
  | Exclude<StartContractDecision, { readonly kind: 'accepted' | 'servicePointAlreadySupplied' }>
  | { readonly kind: 'notAllowed' }

/**
 * Starts the supply of a service point and tells the other domains, in one transaction. Numbers and places are unique
 * over all offices, so the decision is taken as the system, after the viewer's right was checked.
 */
export async function startContract(
  { viewer, room, now, traceId }: RequestContext,
  request: StartContractRequest,
): Promise<StartContractOutcome> {
  const { terms, address, zone: told } = request
  if (!mayStartContract(viewer, terms.operatingUnitId)) return { kind: 'notAllowed' }
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, [terms.id, terms.contractNumber, terms.servicePointId])
      const state = await stateFor(tx, room, request)
      const decision = decideStart(state, request)
      if (decision.kind === 'servicePointAlreadySupplied') {
        const { kind, by } = decision
        return {
          kind,
          contractNumber: mayStartContract(viewer, by.operatingUnitId) ? by.contractNumber : null,
        }
      }
      if (decision.kind !== 'accepted') return decision
      const contract = decision.facts.reduce(evolve, state.withSameId)
      if (contract === null) throw new Error('a start was accepted that starts nothing')
      if (decision.facts.length === 0) return { kind: 'started', contract }
      const { id: contractId, customerId, servicePointId, operatingUnitId, startedOn, usageClass } = contract
      const added = { id: servicePointId, operatingUnitId, address, zone: told }
      const zone = await addServicePoint(tx, room.sealer, added)
      await recordFacts(tx, contract, decision.facts, { at: now, traceId })
      await putParty(tx, contractId, { partyId: customerId, role: 'OWNER' })
      const { contractNumber } = contract
      const place = { customerId, servicePointId, operatingUnitId }
      const data = {
        contractId,
        ...place,
        startedOn,
        usageClass,
        contractNumber,
        ...(zone !== null && { zone }),
      }
      await publish(tx, [newEvent(ContractStarted, { key: servicePointId, data, occurredAt: now, traceId })])
      return { kind: 'started', contract }
    },
    { idempotent: true },
  )
}

async function stateFor(
  tx: Transaction,
  { sealer }: SubgraphRoom,
  { terms }: StartContractRequest,
): Promise<StartContractState> {
  const [withSameId = null] = await contractsByIds(tx, [terms.id])
  const [withSameNumber = null] = await contractsByNumbers(tx, [terms.contractNumber])
  const [atServicePoint = null] = await contractsAtServicePoints(tx, [terms.servicePointId])
  const lastEndedOn = await lastEndAt(tx, terms.servicePointId)
  const [place] = await servicePointsByIds(tx, sealer, [terms.servicePointId])
  const customerIsKnown = await isKnownCustomer(tx, terms.customerId)
  return {
    ...{ withSameId, withSameNumber, atServicePoint, lastEndedOn, customerIsKnown },
    address: place?.address ?? null,
  }
}
