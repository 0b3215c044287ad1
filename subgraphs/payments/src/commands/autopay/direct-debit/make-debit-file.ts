import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { isDebitDay } from '../../../domain/autopay/direct-debit/debit-day.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import type { DirectDebit } from '../../../psp/direct-debit/direct-debit-port.ts'
import { dueDebits } from '../../../store/autopay/autopay-charge.ts'
import { noteOvertaken } from '../../../store/autopay/direct-debit/debit-file.ts'
import { lockContracts } from '../../../store/contract.ts'
import { type BegunTry, beginTry } from '../begin-try.ts'
import { debitFileLock, keepDebitFile } from './keep-debit-file.ts'

/** Charges of one file, which is written in one transaction. */
const mostCharges = 1_000

/**
 * Writes the bank accounts that are charged today into files for the bank, on working days. A file, its lines and the tries on them
 * are one transaction: each charge is in one file, whoever does this and how often. Answers how many files were made.
 */
export async function makeDebitFiles(room: SubgraphRoom, now: Date): Promise<number> {
  const bank = directDebitOf(room)
  if (bank === null) return 0
  const made = isDebitDay(civilDate(now)) ? await makeAll(room, bank, now) : 0
  await room.database.transaction(systemViewer, (tx) => noteOvertaken(tx, now))
  return made
}

async function makeAll(room: SubgraphRoom, bank: DirectDebit, now: Date): Promise<number> {
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
  await lockNames(tx, [debitFileLock])
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
  await keepDebitFile(tx, sealer, bank, { begun, now })
  return { due: charges.length, isMade: true }
}
