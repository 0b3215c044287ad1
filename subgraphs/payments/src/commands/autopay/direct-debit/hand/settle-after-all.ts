import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import {
  type ChargeOutcome,
  differenceOf,
  unsaidRequestOf,
} from '../../../../domain/autopay/direct-debit/hand/said-and-answered.ts'
import { endsMandate, returnMeaning } from '../../../../domain/autopay/direct-debit/return-codes.ts'
import { paymentIdOf, takingBackIdOf } from '../../../../domain/ledger/book/ledger-ids.ts'
import { debitSourceKey } from '../../../../domain/reconciliation/our-payment.ts'
import { lockCharge } from '../../../../store/autopay/autopay-charge.ts'
import type { DebitEntry } from '../../../../store/autopay/direct-debit/debit-entry.ts'
import { noteDiffering } from '../../../../store/autopay/direct-debit/debit-file.ts'
import {
  type HandLine,
  handLinesOf,
  noteBankAnswer,
} from '../../../../store/autopay/direct-debit/hand-line.ts'
import { lockContracts } from '../../../../store/contract.ts'
import type { Recording } from '../../../ledger/recording.ts'
import { restorePayment, takeBackPayment } from '../../../ledger/take-back-payment.ts'
import { reopenTry, stopAutopay } from '../../settle-try.ts'
import { type AnsweredEntry, type AnsweredFile, settleAnswered } from '../settle-answered.ts'

/** A charge that was said by hand, and what the bank answers of it. */
interface Answered {
  readonly entry: DebitEntry
  readonly said: HandLine
  readonly bank: ChargeOutcome & { readonly outcome: 'APPLIED' | 'RETURNED' }
}

/**
 * Lets follow what the bank answers, also of charges of which somebody said by hand what became of them. What the bank says counts:
 * money that was said not to have come is posted, money that was said to have come is taken back and its charge returned, and where
 * the two differ staff have to look at it. What was said the same changes nothing.
 */
export async function settleAfterAll(
  tx: Transaction,
  about: AnsweredFile,
  answered: readonly AnsweredEntry[],
  recording: Recording,
): Promise<void> {
  await lockContracts(
    tx,
    answered.map(({ entry }) => entry.contractId),
  )
  const known = await knownByHand(tx, about, answered)
  for (const one of known) await mendMoney(tx, about, one, recording)
  await settleAnswered(tx, about, answered, recording)
  // Only what the bank says first is compared: later answers are told against its own.
  for (const one of known) if (one.said.bankAt === null) await compare(tx, one, recording)
}

async function knownByHand(
  tx: Transaction,
  { file, kind }: AnsweredFile,
  answered: readonly AnsweredEntry[],
): Promise<Answered[]> {
  const lines = answered.map(({ entry }) => entry.line)
  const said = new Map((await handLinesOf(tx, file.id, lines)).map((one) => [one.line, one]))
  return answered.flatMap(({ entry, outcome }) => {
    const one = said.get(entry.line)
    if (one === undefined || outcome.kind === 'PENDING') return []
    // What a holder objects to was charged.
    const bank: Answered['bank'] =
      outcome.kind === 'APPLIED' || kind === 'OBJECTION'
        ? { outcome: 'APPLIED', code: null }
        : { outcome: 'RETURNED', code: outcome.code }
    return [{ entry, said: one, bank }]
  })
}

/** Takes back what was posted by hand and never came; what was taken back so, and came after all, counts again. */
async function mendMoney(
  tx: Transaction,
  { file }: AnsweredFile,
  { entry, said, bank }: Answered,
  recording: Recording,
): Promise<void> {
  if (said.outcome !== 'APPLIED') return
  const requestId = unsaidRequestOf(entry.tryId)
  if (bank.outcome === 'APPLIED') {
    await restorePayment(tx, { takingBackId: takingBackIdOf(requestId) }, recording)
    return
  }
  if (said.bankAt !== null) return
  const order = {
    ...{
      paymentId: paymentIdOf(debitSourceKey(file.name, entry.line)),
      requestId,
      kind: 'REVERSAL' as const,
    },
    reason: 'El banco respondió que no hizo el cargo que se había anotado a mano como hecho.',
    by: null,
  }
  const outcome = await takeBackPayment(tx, { ...order, amount: entry.amount }, recording)
  // What was given back meanwhile is gone: the difference says so.
  if (outcome.kind === 'tooMuch' && outcome.most > 0n)
    await takeBackPayment(tx, { ...order, amount: outcome.most }, recording)
  await reopenTry(tx, { id: entry.tryId, chargeId: entry.chargeId })
}

async function compare(
  tx: Transaction,
  { entry, said, bank }: Answered,
  recording: Recording,
): Promise<void> {
  const { fileId, chargeId } = entry
  const difference = differenceOf(said, bank)
  await noteBankAnswer(tx, entry, {
    ...{ bankOutcome: bank.outcome, bankCode: bank.code, bankAt: recording.at, difference },
  })
  if (difference === null) return
  await noteDiffering(tx, fileId, recording.at)
  if (difference !== 'REASON' || bank.code === null || !endsMandate(bank.code)) return
  // It was not charged either way, but its account must not be tried again.
  const row = await lockCharge(tx, chargeId)
  if (row !== null) await stopAutopay(tx, row.autopayId, returnMeaning(bank.code), recording)
}
