import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { worksFor } from '@aquacis/kit/values/viewer.ts'
import {
  type DeskTaking,
  decideTaking,
  formOfMeans,
  type TakingDecision,
  type TakingRequest,
} from '../../domain/cash-desk/cash-desk.ts'
import { paymentIdOf } from '../../domain/ledger/book/ledger-ids.ts'
import { addTaking, takingById, takingsOf } from '../../store/cash-desk/desk-taking.ts'
import { postPayments } from '../ledger/post-payments.ts'
import { atDesk } from './at-desk.ts'
import { findPayee } from './find-payee.ts'

/** What came of it; null where the desk is not of the viewer's office. */
export type TakeAtDeskOutcome =
  | { readonly kind: 'taken'; readonly taking: DeskTaking }
  | { readonly kind: 'closed' | 'notYourDesk' | 'contractUnknown' | 'idTaken' }
  | Exclude<TakingDecision, { readonly kind: 'accepted' }>
  | null

/**
 * Takes a payment at a desk: it is in the ledger, and in the drawer, in one transaction. The request's id is the payment's: a
 * request that comes twice takes nothing twice.
 */
export async function takeAtDesk(
  context: RequestContext,
  {
    id,
    sessionId,
    number: told,
    ...request
  }: TakingRequest & { readonly id: string; readonly sessionId: string; readonly number: string },
): Promise<TakeAtDeskOutcome> {
  const { viewer } = context
  return atDesk(context, sessionId, async (tx, session, { by, ...recording }): Promise<TakeAtDeskOutcome> => {
    if (session.cashier !== by) return { kind: 'notYourDesk' }
    const known = isId(id) ? await takingById(tx, id) : null
    if (known !== null) {
      const { means, amount } = request
      const isSame = known.sessionId === sessionId && known.means === means && known.amount === amount
      return isSame ? { kind: 'taken', taking: known } : { kind: 'idTaken' }
    }
    if (!isId(id)) return { kind: 'idTaken' }
    if (session.closing !== null) return { kind: 'closed' }
    const decision = decideTaking(request)
    if (decision.kind !== 'accepted') return decision
    const payee = await findPayee(tx, told)
    if (payee === null || !worksFor(viewer, payee.contract.operatingUnitId))
      return { kind: 'contractUnknown' }

    const { contractId } = payee.contract
    const number = (await takingsOf(tx, [sessionId])).length + 1
    const sourceKey = `desk ${sessionId} ${number}`
    const paymentId = paymentIdOf(sourceKey)
    const { means, amount } = decision.taking
    const facts = { paymentId, sourceKey, contractId, amount, fee: centavos(0n), form: formOfMeans[means] }
    const money = { ...facts, paidAt: recording.at, referenceId: null, targets: payee.targets }
    await postPayments(tx, [{ ...money, provider: 'desk', channel: 'DESK' }], recording)
    const taking: DeskTaking = {
      ...{ id, sessionId, operatingUnitId: session.operatingUnitId, number, contractId, paymentId },
      ...{ ...decision.taking, takenAt: recording.at, voided: null },
    }
    await addTaking(tx, taking)
    return { kind: 'taken', taking }
  })
}
