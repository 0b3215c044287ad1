import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { Centavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { autopaysByIds, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { skipWaiting } from '../../store/autopay/autopay-charge.ts'
import { endMandate, mandatesByIds } from '../../store/autopay/direct-debit/debit-mandate.ts'
import { lockContracts } from '../../store/contract.ts'
import { seesContract } from '../parties/sees-contract.ts'
import { answerMs } from '../reference/charges/charge-times.ts'
import { tellAutopayChange } from './tell-autopay-change.ts'

/** What is to be otherwise; what is undefined stays. */
export interface AutopayAlteration {
  readonly id: string
  readonly to?: 'ACTIVE' | 'PAUSED' | 'ENDED'
  /** Null: no limit. */
  readonly mostAmount?: Centavos | null
}

/**
 * What came of it; `over` where it has ended, or was stopped and wants other means, `overMandate` where an account's holder authorised
 * less than is to be charged from now on.
 */
export type ChangeAutopayOutcome = 'changed' | 'over' | 'overMandate' | 'unknown'

/** Pauses, resumes or ends autopay, or sets its limit. What waits of one that ends is not charged, and its card is forgotten. */
export async function changeAutopay(
  { room, viewer, now, traceId }: RequestContext,
  { id, to, mostAmount }: AutopayAlteration,
): Promise<ChangeAutopayOutcome> {
  const done = await room.database.transaction(systemViewer, async (tx) => {
    const [found] = await autopaysByIds(tx, [id])
    const [contract] = found === undefined ? [] : await lockContracts(tx, [found.contractId])
    if (contract === undefined || !(await seesContract(tx, viewer, contract))) return 'unknown'
    const [autopay] = await autopaysByIds(tx, [id])
    if (autopay === undefined || isOver(autopay, to)) return 'over'
    const [mandate] = await mandatesByIds(tx, [id])
    if (mandate !== undefined && mostAmount !== undefined && (mostAmount ?? largest) > mandate.mostAmount)
      return 'overMandate'
    await changeAutopayRow(tx, id, {
      ...(to === undefined ? {} : { state: to }),
      ...(to === 'ENDED' ? { endedAt: now } : {}),
      ...(mostAmount === undefined ? {} : { mostAmount }),
    })
    if (to === 'ENDED') {
      await skipWaiting(tx, id, 'Cancelaste el pago automático.')
      await endMandate(tx, id, now, 'La cancelaste aquí.')
      await tellAutopayChange(tx, autopay, { change: 'CANCELLED' }, { at: now, traceId })
    }
    return autopay
  })
  if (typeof done === 'string') return done
  const { customerId, sourceId } = done.means
  // Left at the provider where it does not answer: nothing charges it any more.
  if (to === 'ENDED' && done.method === 'CARD')
    await pspsOf(room).vault?.forget({ customerId, sourceId }, AbortSignal.timeout(answerMs))
  return 'changed'
}

/** No limit is more than any. */
const largest = 2n ** 63n

function isOver({ state }: Autopay, to: AutopayAlteration['to']): boolean {
  return state === 'ENDED' || (state === 'STOPPED' && to !== 'ENDED')
}
