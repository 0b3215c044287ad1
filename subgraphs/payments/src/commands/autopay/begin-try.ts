import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import { amountToCharge } from '../../domain/autopay/plan-charge.ts'
import { autopaysByIds } from '../../store/autopay/autopay.ts'
import { changeCharge, type KeptCharge, lockCharge } from '../../store/autopay/autopay-charge.ts'
import { addTry, type TryRow, tryOfCharge } from '../../store/autopay/autopay-try.ts'
import { lockContracts } from '../../store/contract.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { plansInForce } from '../../store/plan/plans-in-force.ts'
import { isAskingCard } from '../../store/reference/reference-charge.ts'
import { inDoubtSince } from '../reference/charges/charge-times.ts'
import { tryKeyOf } from './autopay-ids.ts'

/** A try that is written down; `isNew` where nobody can have asked the provider for it yet. */
export interface BegunTry {
  readonly autopay: Autopay
  readonly charge: KeptCharge
  readonly intended: TryRow
  readonly isNew: boolean
}

/**
 * Writes the next try of a charge down, with what is still open of its bill and never more than was announced. One that was left
 * behind is given again as it is. Null where nothing is to be charged any more.
 */
export async function beginTry(
  tx: Transaction,
  { id, contractId }: Pick<KeptCharge, 'id' | 'contractId'>,
  now: Date,
): Promise<BegunTry | null> {
  await lockContracts(tx, [contractId])
  const charge = await lockCharge(tx, id)
  const [autopay] = charge === null ? [] : await autopaysByIds(tx, [charge.autopayId])
  if (charge === null || autopay === undefined || charge.nextTryOn === null) return null
  if (charge.state === 'CHARGING') {
    const left = await tryOfCharge(tx, id, charge.tries)
    return left === null ? null : { autopay, charge, intended: left, isNew: false }
  }
  if (autopay.state !== 'ACTIVE') return skip('El pago automático estaba en pausa o detenido ese día.')
  // Somebody is paying by card at this moment: it is looked at again when that is known.
  if (await isAskingCard(tx, contractId, inDoubtSince(now))) return null
  const open = await openInvoices(tx, [contractId])
  const bill = open.find(({ invoiceId }) => invoiceId === charge.invoiceId)
  const plans = await plansInForce(tx, [contractId])
  const isInPlan = plans.some(({ invoiceIds }) => invoiceIds.includes(charge.invoiceId))
  const amount = amountToCharge(charge.amount, bill && { ...bill, open: bill.owed })
  if (isInPlan) return skip('El recibo entró en un convenio de pago.')
  if (amount === 0n) return skip('El recibo ya estaba pagado.')
  if (autopay.mostAmount !== null && amount > autopay.mostAmount)
    return skip('El recibo pasa el monto máximo que fijaste: págalo de otra forma.')
  const number = charge.tries + 1
  const { operatingUnitId } = charge
  const intended = {
    ...{ id: tryKeyOf(id, number), chargeId: id, contractId, operatingUnitId, number, amount },
    ...{ intendedAt: now, settledAt: null, outcome: null, providerCharge: null, code: null },
  }
  await addTry(tx, intended)
  await changeCharge(tx, id, { state: 'CHARGING', tries: number })
  return { autopay, charge: { ...charge, state: 'CHARGING', tries: number }, intended, isNew: true }

  async function skip(reason: string): Promise<null> {
    await changeCharge(tx, id, { state: 'SKIPPED', nextTryOn: null, leasedUntil: null, reason })
    return null
  }
}
