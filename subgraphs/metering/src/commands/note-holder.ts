import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { holderAfter, type ServicePointHolder } from '../domain/service-point.ts'
import { addHolder, lockHolder, replaceHolder } from '../store/service-point-holder.ts'

/** Notes who holds a service point from now on, in whatever order and however often contracts are heard of. */
export async function noteHolder(tx: Transaction, heard: ServicePointHolder): Promise<void> {
  if (await addHolder(tx, heard)) return
  const known = await lockHolder(tx, heard.servicePointId)
  const holder = holderAfter(known, heard)
  if (holder !== known) await replaceHolder(tx, holder)
}
