import { randomUUID } from 'node:crypto'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { sumOfCentavos } from '@aquacis/kit/values/money.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { creditDay, isDebitDay } from '../../../domain/autopay/direct-debit/debit-day.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import type { DirectDebit } from '../../../psp/direct-debit/direct-debit-port.ts'
import { dueDebits } from '../../../store/autopay/autopay-charge.ts'
import { addEntries } from '../../../store/autopay/direct-debit/debit-entry.ts'
import { addDebitFile, nextFileNumber } from '../../../store/autopay/direct-debit/debit-file.ts'
import { accountsOf } from '../../../store/autopay/direct-debit/debit-mandate.ts'
import { lockContracts } from '../../../store/contract.ts'
import { type BegunTry, beginTry } from '../begin-try.ts'

/** Charges of one file, which is written in one transaction. */
const mostCharges = 1_000

/**
 * Writes the bank accounts that are charged today into files for the bank, on working days. A file, its lines and the tries on them
 * are one transaction: each charge is in one file, whoever does this and how often. Answers how many files were made.
 */
export async function makeDebitFiles(room: SubgraphRoom, now: Date): Promise<number> {
  const bank = directDebitOf(room)
  if (bank === null || !isDebitDay(civilDate(now))) return 0
  let made = 0
  for (;;) {
    const found = await room.database.transaction(systemViewer, (tx) => makeFile(tx, room, bank, now), {
      idempotent: true,
    })
    if (found.isMade) made += 1
    if (found.due < mostCharges) return made
  }
}

interface Made {
  /** Charges that were looked at. */
  readonly due: number
  readonly isMade: boolean
}

async function makeFile(
  tx: Transaction,
  { sealer }: Pick<SubgraphRoom, 'sealer'>,
  bank: DirectDebit,
  now: Date,
): Promise<Made> {
  await lockNames(tx, ['direct debit file'])
  const day = civilDate(now)
  const charges = await dueDebits(tx, { today: day, now, limit: mostCharges })
  if (charges.length === 0) return { due: 0, isMade: false }
  await lockContracts(
    tx,
    charges.map(({ contractId }) => contractId),
  )
  const begun: BegunTry[] = []
  for (const charge of charges) {
    const one = await beginTry(tx, charge, now)
    if (one?.isNew) begun.push(one)
  }
  if (begun.length === 0) return { due: charges.length, isMade: false }
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
  return { due: charges.length, isMade: true }
}
