import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { creditDay } from '../../../domain/autopay/direct-debit/debit-day.ts'
import type { DirectDebit } from '../../../psp/direct-debit/direct-debit-port.ts'
import { addEntries } from '../../../store/autopay/direct-debit/debit-entry.ts'
import { addDebitFile, nextFileNumber } from '../../../store/autopay/direct-debit/debit-file.ts'
import { accountsOf } from '../../../store/autopay/direct-debit/debit-mandate.ts'
import type { BegunTry } from '../begin-try.ts'

/** Whoever makes a file has this name locked: a day's numbers are given out one by one. */
export const debitFileLock = 'direct debit file'

/** Writes a file of tries that were begun with this transaction, and its lines; answers its id. */
export async function keepDebitFile(
  tx: Transaction,
  sealer: Sealer,
  bank: DirectDebit,
  { begun, now }: { readonly begun: readonly BegunTry[]; readonly now: Date },
): Promise<string> {
  const day = civilDate(now)
  const accounts = await accountsOf(
    tx,
    sealer,
    begun.map(({ autopay }) => autopay.id),
  )
  const lines = begun.map(({ autopay, charge, intended }, index) => {
    const account = accounts.get(autopay.id)
    if (account === undefined) throw new Error(`autopay ${autopay.id} goes on without its mandate`)
    return { ...account, charge, intended, line: index + 1 }
  })
  const number = await nextFileNumber(tx, day)
  const file = {
    ...{ id: randomUUID(), name: bank.nameOf(day, number), day, number, state: 'MADE' as const },
    ...{
      charges: lines.length,
      total: sumOfCentavos(lines.map(({ intended }) => intended.amount)),
    },
  }
  const content = bank.compose({
    ...{ day, creditedOn: creditDay(day) },
    charges: lines.map(({ line, clabe, mandate, charge, intended }) => ({
      ...{ line, clabe, holderName: mandate.holderName, amount: intended.amount },
      ...{ serviceReference: mandate.serviceReference, concept: `RECIBO ${charge.invoiceNumber}` },
    })),
  })
  await addDebitFile(tx, sealer, { ...file, content, madeAt: now })
  await addEntries(
    tx,
    lines.map(({ line, mandate, charge, intended }) => ({
      ...{ fileId: file.id, line, tryId: intended.id, chargeId: charge.id, contractId: charge.contractId },
      ...{ invoiceId: charge.invoiceId, serviceReference: mandate.serviceReference },
      ...{ lastFour: mandate.lastFour, amount: intended.amount, objectedAt: null },
    })),
  )
  return file.id
}
