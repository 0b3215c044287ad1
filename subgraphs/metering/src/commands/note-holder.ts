import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import { type HeardContract, holderAfter, type ServicePointHolder } from '../domain/service-point.ts'
import { addEndedContract, endOfContract } from '../store/residents/ended-contract.ts'
import { addHolder, endHolder, lockHolder, replaceHolder } from '../store/service-point-holder.ts'

/** Notes who holds a service point from now on, in whatever order and however often contracts are heard of. */
export async function noteHolder(tx: Transaction, contract: HeardContract): Promise<void> {
  await lockContract(tx, contract.contractId)
  const { servicePointId, customerId, operatingUnitId, contractId, startedOn } = contract
  const heard: ServicePointHolder = {
    ...{ servicePointId, customerId, operatingUnitId, contractId, startedOn },
    usageClass: contract.usageClass ?? null,
    contractNumber: contract.contractNumber ?? null,
    endedOn: await endOfContract(tx, contractId),
  }
  if (await addHolder(tx, heard)) return
  const known = await lockHolder(tx, servicePointId)
  const holder = holderAfter(known, heard)
  if (holder !== known) await replaceHolder(tx, holder)
}

/**
 * Notes that a contract is over: its holder and its members see nothing of the place any more. The office goes on
 * looking after it.
 */
export async function forgetHolder(
  tx: Transaction,
  { contractId, endedOn }: { readonly contractId: string; readonly endedOn: string },
): Promise<void> {
  await lockContract(tx, contractId)
  await addEndedContract(tx, contractId, endedOn)
  await endHolder(tx, contractId, endedOn)
}

/** Its beginning and its end may be heard at the same moment: neither may miss the other. */
function lockContract(tx: Transaction, contractId: string): Promise<void> {
  return lockNames(tx, [`contract ${contractId}`])
}
