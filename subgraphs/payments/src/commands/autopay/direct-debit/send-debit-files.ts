import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { civilDate } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { DebitFile } from '../../../domain/autopay/direct-debit/debit-file.ts'
import { fileRefused } from '../../../domain/autopay/direct-debit/return-codes.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import type { DirectDebit, SendOutcome } from '../../../psp/direct-debit/direct-debit-port.ts'
import { type DebitEntry, entriesOfFile } from '../../../store/autopay/direct-debit/debit-entry.ts'
import { fileToSend, settleFile } from '../../../store/autopay/direct-debit/debit-file.ts'
import { lockContracts } from '../../../store/contract.ts'
import type { Recording } from '../../ledger/recording.ts'
import { answerMs, doubtMs } from '../../reference/charges/charge-times.ts'
import { declined, neverAsked } from '../settle-try.ts'

/**
 * Brings the bank the files that it does not have yet, in their order. A file is brought under its name until the bank has said
 * something of it: the bank keeps one of a name, so that a kill, a lost answer or two processes charge nobody twice.
 */
export async function sendDebitFiles(room: SubgraphRoom, now: Date): Promise<void> {
  const bank = directDebitOf(room)
  if (bank === null) return
  const recording = { at: now, traceId: newTraceId() }
  for (;;) {
    const file = await room.database.transaction(systemViewer, (tx) => fileToSend(tx, room.sealer))
    if (file === null) return
    const isLate = file.day < civilDate(now)
    // Whoever brings it since before midnight is not done yet.
    if (isLate && file.day === civilDate(new Date(now.getTime() - doubtMs))) return
    const outcome = isLate ? await lookFor(bank, file.name) : await bank.send(file.name, file.text, signal())
    if (outcome.kind === 'silent') {
      room.log.warn(
        { file: file.name, reason: outcome.reason },
        'the bank was not heard about a file of charges',
      )
      return
    }
    if (outcome.kind !== 'taken')
      room.log.error({ file: file.name, outcome }, 'the bank did not take a file of charges')
    await room.database.transaction(systemViewer, (tx) => settle(tx, file, outcome, recording), {
      idempotent: true,
    })
  }
}

/** A file of a day that is over is not brought any more, but the bank may have it. */
async function lookFor(bank: DirectDebit, name: string): Promise<SendOutcome | { readonly kind: 'missed' }> {
  const found = await bank.find(name, signal())
  if (found.kind === 'silent') return found
  return { kind: found.kind === 'taken' ? 'taken' : 'missed' }
}

async function settle(
  tx: Transaction,
  file: DebitFile,
  outcome: Exclude<SendOutcome, { kind: 'silent' }> | { readonly kind: 'missed' },
  recording: Recording,
): Promise<void> {
  const entries = await entriesOfFile(tx, file.id)
  await lockContracts(
    tx,
    entries.map(({ contractId }) => contractId),
  )
  switch (outcome.kind) {
    case 'taken':
      await settleFile(tx, file.id, { state: 'SENT', sentAt: recording.at })
      return
    case 'refused':
      if (await settleFile(tx, file.id, { state: 'REFUSED', reasons: outcome.reasons }))
        await each(entries, (entry) => declined(tx, tryOf(entry), fileRefused, null, recording))
      return
    case 'missed':
      if (await settleFile(tx, file.id, { state: 'MISSED' }))
        await each(entries, ({ tryId }) => neverAsked(tx, tryId, recording.at))
      return
    default:
      return outcome satisfies never
  }
}

const tryOf = ({ tryId: id, chargeId }: DebitEntry) => ({ id, chargeId })

async function each(
  entries: readonly DebitEntry[],
  work: (entry: DebitEntry) => Promise<void>,
): Promise<void> {
  for (const entry of entries) await work(entry)
}

function signal(): AbortSignal {
  return AbortSignal.timeout(answerMs)
}
