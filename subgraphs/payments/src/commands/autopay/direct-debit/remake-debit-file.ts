import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { autopayRules } from '../../../domain/autopay/autopay-rules.ts'
import { chargeableDay, isDebitDay } from '../../../domain/autopay/direct-debit/debit-day.ts'
import type { DebitFile } from '../../../domain/autopay/direct-debit/debit-file.ts'
import { amountToCharge } from '../../../domain/autopay/plan-charge.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import { autopaysByIds } from '../../../store/autopay/autopay.ts'
import { changeCharge, type KeptCharge, lockCharge } from '../../../store/autopay/autopay-charge.ts'
import { tryByKey } from '../../../store/autopay/autopay-try.ts'
import { type DebitEntry, entriesOfFile } from '../../../store/autopay/direct-debit/debit-entry.ts'
import { filesByIds, lockFile, noteMended } from '../../../store/autopay/direct-debit/debit-file.ts'
import { lockContracts } from '../../../store/contract.ts'
import { openInvoices } from '../../../store/ledger/open-invoices.ts'
import type { Recording } from '../../ledger/recording.ts'
import { subjectOf } from '../../parties/sees-contract.ts'
import { type BegunTry, beginTry } from '../begin-try.ts'
import { tellAutopay } from '../tell-autopay.ts'
import { debitFileLock, keepDebitFile } from './keep-debit-file.ts'
import { sendDebitFiles } from './send-debit-files.ts'

/** What came of it: `announced` charges had been given up, and their people are told of a new day. */
export type RemakeOutcome =
  | { readonly kind: 'remade'; readonly file: DebitFile; readonly announced: number }
  | { readonly kind: 'unknown' | 'notRefused' | 'nothingLeft' | 'noBankDay' | 'noBank' }

/**
 * Makes the charges of a file that the bank refused anew, and brings the bank the new file: once, whoever asks and how often. A charge
 * that went into another file since then, or was paid, is in no second one. What had been given up was told to its people: it is
 * announced anew, and charged when they had their days to say no.
 */
export async function remakeDebitFile(context: RequestContext, id: string): Promise<RemakeOutcome> {
  const { room, now } = context
  const outcome = await room.database.transaction(systemViewer, (tx) => remake(tx, context, id), {
    idempotent: true,
  })
  if (outcome.kind !== 'remade') return outcome
  await sendDebitFiles(room, now)
  const [file] = await room.database.transaction(systemViewer, (tx) => filesByIds(tx, [id]))
  return file === undefined ? outcome : { ...outcome, file }
}

async function remake(
  tx: Transaction,
  { room, viewer, now, traceId }: RequestContext,
  id: string,
): Promise<RemakeOutcome> {
  await lockNames(tx, [debitFileLock])
  const file = await lockFile(tx, id)
  const bank = directDebitOf(room)
  if (file === null) return { kind: 'unknown' }
  if (bank === null) return { kind: 'noBank' }
  if (file.state !== 'REFUSED') return { kind: 'notRefused' }
  if (file.remadeBy !== null) return { kind: 'remade', file, announced: 0 }
  if (file.mendedAt !== null) return { kind: 'nothingLeft' }
  if (!isDebitDay(civilDate(now))) return { kind: 'noBankDay' }
  const entries = await entriesOfFile(tx, id)
  await lockContracts(
    tx,
    entries.map(({ contractId }) => contractId),
  )
  const begun: BegunTry[] = []
  let announced = 0
  for (const entry of entries) {
    const charge = await lastTriedBy(tx, entry)
    if (charge?.state === 'RETRYING') {
      const again = await beginTry(tx, charge, now)
      if (again?.isNew) begun.push(again)
    }
    if (charge?.state === 'FAILED' && (await announceAgain(tx, charge, { at: now, traceId }))) announced += 1
  }
  if (begun.length === 0 && announced === 0) return { kind: 'nothingLeft' }
  const remadeAs = begun.length === 0 ? null : await keepDebitFile(tx, room.sealer, bank, { begun, now })
  const mended = { mendedAt: now, remadeAs, remadeBy: subjectOf(viewer) ?? 'system' }
  await noteMended(tx, id, mended)
  return { kind: 'remade', file: { ...file, ...mended }, announced }
}

/** The charge of a line, where nothing was tried of it since. */
async function lastTriedBy(
  tx: Transaction,
  { chargeId, tryId }: Pick<DebitEntry, 'chargeId' | 'tryId'>,
): Promise<KeptCharge | null> {
  const charge = await lockCharge(tx, chargeId)
  const tried = await tryByKey(tx, tryId)
  return charge?.tries === tried?.number ? charge : null
}

/** Whether a charge that was given up is charged after all, on a day that its people are told of. */
async function announceAgain(tx: Transaction, charge: KeptCharge, recording: Recording): Promise<boolean> {
  const [autopay] = await autopaysByIds(tx, [charge.autopayId])
  const open = await openInvoices(tx, [charge.contractId])
  const bill = open.find(({ invoiceId }) => invoiceId === charge.invoiceId)
  const amount = amountToCharge(charge.amount, bill && { ...bill, open: bill.owed })
  if (autopay?.state !== 'ACTIVE' || amount === 0n) return false
  const chargesOn = chargeableDay('DIRECT_DEBIT', plusDays(civilDate(recording.at), autopayRules.leastNotice))
  await changeCharge(tx, charge.id, { state: 'RETRYING', nextTryOn: chargesOn, chargesOn, reason: null })
  await tellAutopay(tx, autopay, { what: 'ANNOUNCED', amount, chargesOn }, recording)
  return true
}
