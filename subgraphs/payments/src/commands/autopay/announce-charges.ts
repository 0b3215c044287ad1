import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Autopay } from '../../domain/autopay/autopay.ts'
import { autopayRules } from '../../domain/autopay/autopay-rules.ts'
import { isExpiring } from '../../domain/autopay/expiring-card.ts'
import { planCharges } from '../../domain/autopay/plan-charge.ts'
import { activeAutopays, changeAutopayRow } from '../../store/autopay/autopay.ts'
import { addCharges, chargesOfAutopays } from '../../store/autopay/autopay-charge.ts'
import { openInvoices } from '../../store/ledger/open-invoices.ts'
import { plansInForce } from '../../store/plan/plans-in-force.ts'
import type { Recording } from '../ledger/recording.ts'
import { chargeIdOf } from './autopay-ids.ts'
import { tellAutopay } from './tell-autopay.ts'

/** Contracts that one transaction looks at. */
const page = 200

/** Announces the bills that are charged soon, and warns of cards that end soon. Done twice, nothing more is told. */
export async function announceCharges(
  { database }: Pick<SubgraphRoom, 'database'>,
  now: Date,
): Promise<void> {
  let after: string | null = null
  for (;;) {
    const behind: string | null = after
    const last: string | null = await database.transaction(
      systemViewer,
      async (tx) => {
        const autopays = await activeAutopays(tx, behind, page)
        await announcePage(tx, autopays, { at: now, traceId: newTraceId() })
        return autopays.length < page ? null : (autopays.at(-1)?.id ?? null)
      },
      { idempotent: true },
    )
    if (last === null) return
    after = last
  }
}

async function announcePage(
  tx: Transaction,
  autopays: readonly Autopay[],
  recording: Recording,
): Promise<void> {
  const contractIds = autopays.map(({ contractId }) => contractId)
  const bills = Map.groupBy(await openInvoices(tx, contractIds), ({ contractId }) => contractId)
  const charges = await chargesOfAutopays(
    tx,
    autopays.map(({ id }) => id),
  )
  const inPlans = (await plansInForce(tx, contractIds)).flatMap(({ invoiceIds }) => invoiceIds)
  const known = new Set([...charges.map(({ autopayId, invoiceId }) => `${autopayId} ${invoiceId}`)])
  const exempt = new Set(inPlans)
  for (const autopay of autopays) {
    const open = (bills.get(autopay.contractId) ?? []).filter(
      ({ invoiceId }) => !exempt.has(invoiceId) && !known.has(`${autopay.id} ${invoiceId}`),
    )
    await announceOf(tx, autopay, open, recording)
    await warnOf(tx, autopay, recording)
  }
}

async function announceOf(
  tx: Transaction,
  autopay: Autopay,
  open: Awaited<ReturnType<typeof openInvoices>>,
  recording: Recording,
): Promise<void> {
  const today = civilDate(recording.at)
  const bills = open.map(({ owed, ...bill }) => ({ ...bill, open: owed }))
  for (const planned of planCharges(autopay, bills, new Set(), today, autopayRules)) {
    const { invoiceId, invoiceNumber, amount, chargesOn, isOverLimit } = planned
    const { id: autopayId, contractId, operatingUnitId } = autopay
    const reason = isOverLimit ? 'El recibo pasa el monto máximo que fijaste: págalo de otra forma.' : null
    const added = await addCharges(
      tx,
      [
        {
          ...{ id: chargeIdOf(autopayId, invoiceId), autopayId, contractId, operatingUnitId },
          ...{ invoiceId, invoiceNumber, amount, chargesOn, tries: 0, reason },
          state: isOverLimit ? 'FAILED' : 'ANNOUNCED',
          nextTryOn: isOverLimit ? null : chargesOn,
        },
      ],
      recording.at,
    )
    if (added.length === 0) continue
    const told =
      reason === null
        ? ({ what: 'ANNOUNCED', amount, chargesOn } as const)
        : ({ what: 'FAILED', amount, reason, nextTryOn: null, hasStopped: false } as const)
    await tellAutopay(tx, autopay, told, recording)
  }
}

async function warnOf(tx: Transaction, autopay: Autopay, recording: Recording): Promise<void> {
  const { goodUntil } = autopay.means
  if (goodUntil === null || !isExpiring(autopay, civilDate(recording.at), autopayRules)) return
  await changeAutopayRow(tx, autopay.id, { warnedOf: goodUntil })
  await tellAutopay(tx, autopay, { what: 'EXPIRING', goodUntil }, recording)
}
