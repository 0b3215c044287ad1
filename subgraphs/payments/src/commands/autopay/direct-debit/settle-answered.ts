import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import type { DebitFile } from '../../../domain/autopay/direct-debit/debit-file.ts'
import { objected, returnMeaning } from '../../../domain/autopay/direct-debit/return-codes.ts'
import { paymentIdOf } from '../../../domain/ledger/book/ledger-ids.ts'
import { debitSourceKey } from '../../../domain/reconciliation/our-payment.ts'
import { chargebackRequestOf } from '../../../domain/reference/chargeback-request.ts'
import type { AnsweredCharge, AnswerName } from '../../../psp/direct-debit/direct-debit-port.ts'
import { lockCharge } from '../../../store/autopay/autopay-charge.ts'
import { type DebitEntry, noteObjection } from '../../../store/autopay/direct-debit/debit-entry.ts'
import { lockContracts } from '../../../store/contract.ts'
import { type MoneyIn, postPayments } from '../../ledger/post-payments.ts'
import type { Recording } from '../../ledger/recording.ts'
import { takeBackPayment } from '../../ledger/take-back-payment.ts'
import { declined, stopAutopay, tryPaid } from '../settle-try.ts'

/** What the bank says of a line of a file. */
export interface AnsweredEntry {
  readonly entry: DebitEntry
  readonly outcome: AnsweredCharge['outcome']
}

/** About which file, and what is told of it. */
export interface AnsweredFile {
  readonly file: Pick<DebitFile, 'id' | 'name' | 'day'>
  readonly kind: AnswerName['kind']
}

/**
 * Takes over what the bank says of some charges: money is posted in this transaction, a return decides what follows, an objection
 * takes the money back. Said again, or first the objection and then the charge, it comes to the same.
 */
export async function settleAnswered(
  tx: Transaction,
  { file, kind }: AnsweredFile,
  answered: readonly AnsweredEntry[],
  recording: Recording,
): Promise<void> {
  await lockContracts(
    tx,
    answered.map(({ entry }) => entry.contractId),
  )
  const isCharged = ({ outcome }: AnsweredEntry) =>
    kind === 'OBJECTION' ? outcome.kind === 'RETURNED' : outcome.kind === 'APPLIED'
  const charged = answered.filter(isCharged).map(({ entry }) => entry)
  if (charged.length > 0)
    await postPayments(
      tx,
      charged.map((entry) => moneyOf(entry, file, recording)),
      recording,
    )
  for (const entry of charged) await paid(tx, entry, file.name, recording)
  if (kind === 'OBJECTION') {
    for (const entry of charged) await takenBack(tx, entry, file.name, recording)
    return
  }
  for (const { entry, outcome } of answered)
    if (outcome.kind === 'RETURNED')
      await declined(
        tx,
        { id: entry.tryId, chargeId: entry.chargeId },
        outcome.code,
        nameOf(entry, file.name),
        recording,
      )
}

function moneyOf(entry: DebitEntry, { name, day }: AnsweredFile['file'], { at }: Recording): MoneyIn {
  const sourceKey = debitSourceKey(name, entry.line)
  // The bank says the day only.
  const noon = new Date(`${day}T18:00:00Z`)
  return {
    ...{ paymentId: paymentIdOf(sourceKey), sourceKey, contractId: entry.contractId, amount: entry.amount },
    ...{ fee: centavos(0n), provider: 'bank', channel: 'DIRECT_DEBIT', form: '03' },
    ...{ paidAt: noon < at ? noon : at, referenceId: null, targets: [entry.invoiceId] },
  }
}

async function paid(tx: Transaction, entry: DebitEntry, file: string, recording: Recording): Promise<void> {
  const row = await lockCharge(tx, entry.chargeId)
  if (row === null) return
  const { tryId: id, chargeId } = entry
  await tryPaid(tx, { id, chargeId, autopayId: row.autopayId }, nameOf(entry, file), recording)
}

/** Whoever says at the bank that they did not want a charge is charged no more until they say otherwise here. */
async function takenBack(
  tx: Transaction,
  entry: DebitEntry,
  file: string,
  recording: Recording,
): Promise<void> {
  const paymentId = paymentIdOf(debitSourceKey(file, entry.line))
  const order = {
    ...{
      paymentId,
      requestId: chargebackRequestOf('bank', entry.tryId),
      kind: 'CHARGEBACK' as const,
      by: null,
    },
    reason: 'El titular de la cuenta objetó el cargo en su banco.',
  }
  const outcome = await takeBackPayment(tx, { ...order, amount: entry.amount }, recording)
  // What was given back meanwhile cannot be taken a second time.
  if (outcome.kind === 'tooMuch' && outcome.most > 0n)
    await takeBackPayment(tx, { ...order, amount: outcome.most }, recording)
  if (entry.objectedAt !== null) return
  await noteObjection(tx, entry, recording.at)
  const row = await lockCharge(tx, entry.chargeId)
  if (row !== null) await stopAutopay(tx, row.autopayId, returnMeaning(objected), recording)
}

function nameOf({ line }: DebitEntry, file: string): string {
  return `${file} ${line}`
}
