import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { PaymentClaim } from '../../domain/claim/payment-claim.ts'
import { type TraceOutcome, traceClaim } from '../../domain/claim/trace-claim.ts'
import type { ProviderName } from '../../psp/psp-port.ts'
import { pspsOf } from '../../psp/psps-of.ts'
import { noteTrace } from '../../store/claim/claim-trace.ts'
import { claimedBefore, claimedMoney, ordersToAsk, unpostedOf } from '../../store/claim/claimed-money.ts'
import { lockClaim, openClaims } from '../../store/claim/payment-claim.ts'
import { lockContracts } from '../../store/contract.ts'
import { assignSuspense } from '../ledger/assign-suspense.ts'
import type { Recording } from '../ledger/recording.ts'
import { settleCharge } from '../reference/charges/settle-charge.ts'
import { closeClaim } from './close-claim.ts'

/** Claims that one run traces at most; those whose term ends first come first. */
const mostClaims = 500

/** Orders that a claim has providers asked for. */
const mostOrders = 10

const patienceMs = 10_000

/** Traces every claim that is open in what is known by now. */
export async function traceClaims(room: SubgraphRoom, recording: Recording): Promise<void> {
  const open = await room.database.transaction(systemViewer, (tx) => openClaims(tx, mostClaims))
  for (const claim of open) await traceOpenClaim(room, claim, recording)
}

/**
 * Traces one claim: reads the contract's references again at their providers, as after a webhook that never came, then looks among
 * what the ledger, the bank and the providers have. What is found is posted, and the claim ends by itself.
 */
export async function traceOpenClaim(
  room: SubgraphRoom,
  claim: PaymentClaim,
  recording: Recording,
): Promise<void> {
  const asked = await askProviders(room, claim, recording)
  await room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockContracts(tx, [claim.contractId])
      const now = await lockClaim(tx, claim.id)
      if (now === null || now.state !== 'OPEN') return
      const candidates = await claimedMoney(tx, now)
      const outcome = traceClaim(now, candidates, await claimedBefore(tx, now.contractId))
      await settleOutcome(tx, now, { outcome, asked }, recording)
    },
    { idempotent: true },
  )
}

interface Asked {
  readonly orders: number
  readonly silent: number
}

async function askProviders(room: SubgraphRoom, claim: PaymentClaim, recording: Recording): Promise<Asked> {
  const orders = await room.database.transaction(systemViewer, (tx) => ordersToAsk(tx, claim, mostOrders))
  let silent = 0
  for (const { provider: told, orderId } of orders) {
    const provider = told as ProviderName
    const answer = await pspsOf(room).named(provider)?.read(orderId, AbortSignal.timeout(patienceMs))
    if (answer === undefined || answer.kind === 'silent') silent += 1
    if (answer?.kind !== 'charge') continue
    await room.database.transaction(
      systemViewer,
      (tx) => settleCharge(tx, { provider, charge: answer.charge }, recording),
      { idempotent: true },
    )
  }
  return { orders: orders.length, silent }
}

async function settleOutcome(
  tx: Transaction,
  claim: PaymentClaim,
  { outcome, asked }: { readonly outcome: TraceOutcome; readonly asked: Asked },
  recording: Recording,
): Promise<void> {
  const { at } = recording
  const providers = { at, searched: 'Referencias con los proveedores de pago', found: providersWords(asked) }
  await noteTrace(tx, claim, providers)
  const searched = 'Pagos registrados y dinero sin identificar'
  const unposted = await unpostedOf(tx, claim)
  const files = 'Reportes de proveedores y movimientos del banco'
  await noteTrace(tx, claim, { at, searched: files, found: filesWords(unposted) })
  await noteTrace(tx, claim, { at, searched, found: outcomeWords(outcome) })
  if (outcome.kind === 'similar' || outcome.kind === 'nothing') return
  const { paymentId } = outcome
  if (outcome.kind === 'inSuspense') {
    const assigned = await assignSuspense(tx, { paymentId, contractId: claim.contractId }, recording)
    if (assigned.kind !== 'assigned') return
  }
  const answer = 'Encontramos tu pago y ya está aplicado a tu contrato. Disculpa la espera.'
  await closeClaim(tx, claim, { state: 'FOUND', paymentId, answer, by: null }, recording)
}

function providersWords({ orders, silent }: Asked): string {
  if (orders === 0) return 'No hay referencias por consultar.'
  return silent === 0
    ? `Se consultaron ${orders}.`
    : `Se consultaron ${orders}; ${silent} no contestaron y se intentará de nuevo.`
}

function filesWords(unposted: number): string {
  return unposted === 0
    ? 'Nada pendiente con ese importe y esas fechas.'
    : `${unposted} con ese importe y esas fechas, pendientes de identificar.`
}

function outcomeWords(outcome: TraceOutcome): string {
  switch (outcome.kind) {
    case 'onContract':
      return 'El pago está aplicado al contrato.'
    case 'inSuspense':
      return 'Se encontró sin identificar, con el folio del comprobante: se aplica al contrato.'
    case 'similar':
      return `${outcome.count} sin identificar con ese importe y esas fechas; falta comprobar de quién.`
    case 'nothing':
      return 'Todavía no aparece.'
    default:
      return outcome satisfies never
  }
}
