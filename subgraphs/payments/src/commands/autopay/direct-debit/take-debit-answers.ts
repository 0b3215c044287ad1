import { createHash } from 'node:crypto'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { FileMistake } from '../../../bank-files/file-mistake.ts'
import { directDebitOf } from '../../../psp/direct-debit/direct-debit-of.ts'
import type { DirectDebit } from '../../../psp/direct-debit/direct-debit-port.ts'
import {
  type AnswerKey,
  addAnswer,
  answersToTake,
  closeOvertaken,
  knownAnswers,
  lastAnswerAt,
  settleAnswer,
} from '../../../store/autopay/direct-debit/debit-answer.ts'
import { entriesOfFile } from '../../../store/autopay/direct-debit/debit-entry.ts'
import {
  fileByName,
  noteAnswered,
  noteSaid,
  settleFile,
} from '../../../store/autopay/direct-debit/debit-file.ts'
import { overtakeHandAnswers } from '../../../store/autopay/direct-debit/hand-answer.ts'
import type { Recording } from '../../ledger/recording.ts'
import { answerMs } from '../../reference/charges/charge-times.ts'
import { settleAfterAll } from './hand/settle-after-all.ts'
import type { AnsweredEntry } from './settle-answered.ts'

/** Answers are asked for with so much overlap: clocks differ, and two may be given out at once. */
const overlapMs = 48 * 3_600_000
/** Lines of an answer that one transaction settles. */
const width = 200

/**
 * Fetches what the bank answered and lets follow what follows. An answer is kept before anything follows from it; taken twice, in
 * another order, or again after a kill, nothing more does.
 */
export async function takeDebitAnswers(room: SubgraphRoom, now: Date): Promise<void> {
  const bank = directDebitOf(room)
  if (bank === null) return
  await fetchAnswers(room, bank, now)
  for (;;) {
    const [answer] = await room.database.transaction(systemViewer, (tx) => answersToTake(tx, room.sealer, 1))
    if (answer === undefined) break
    const about = bank.readName(answer.name)
    const mistakes = await take(room, bank, answer, { at: now, traceId: newTraceId() })
    if (mistakes.length > 0)
      room.log.error({ answer: answer.name, mistakes }, 'an answer of the bank cannot be taken')
    await room.database.transaction(systemViewer, (tx) =>
      settleAnswer(tx, answer, {
        ...{ takenAt: now, mistakes: mistakes.length > 0 ? mistakes : null },
        ...{ aboutFile: about?.file ?? null, aboutKind: about?.kind ?? null },
      }),
    )
  }
  await room.database.transaction(systemViewer, async (tx) => {
    await noteAnswered(tx, now)
    await noteSaid(tx, now)
    await closeOvertaken(tx, now)
    await overtakeHandAnswers(tx, now)
  })
}

async function fetchAnswers(
  { database, sealer, log }: SubgraphRoom,
  bank: DirectDebit,
  now: Date,
): Promise<void> {
  const last = await database.transaction(systemViewer, lastAnswerAt)
  const since = new Date(last === null ? 0 : last.getTime() - overlapMs)
  const told = await bank.answersSince(since, signal())
  if (told.kind === 'silent') {
    log.warn({ reason: told.reason }, 'the bank was not heard about its answers')
    return
  }
  const names = told.answers.map(({ name }) => name)
  const known = await database.transaction(systemViewer, (tx) => knownAnswers(tx, names))
  const keys = new Set(known.map(({ name, digest }) => `${name} ${digest}`))
  for (const { name, digest, issuedAt } of told.answers) {
    if (keys.has(`${name} ${digest}`)) continue
    const fetched = await bank.fetchAnswer(name, signal())
    if (fetched.kind === 'silent') return
    // Half of a file has another digest: it is fetched again.
    if (createHash('sha256').update(fetched.text).digest('hex') !== digest) continue
    const answer = { name, digest, issuedAt, receivedAt: now, text: fetched.text }
    await database.transaction(systemViewer, (tx) => addAnswer(tx, sealer, answer))
  }
}

/** Lets follow what an answer says; what stands against it, where anything does: nothing follows then. */
async function take(
  { database }: SubgraphRoom,
  bank: DirectDebit,
  { name, text }: AnswerKey & { readonly text: string },
  recording: Recording,
): Promise<readonly FileMistake[]> {
  const about = bank.readName(name)
  const sent = about && (await database.transaction(systemViewer, (tx) => fileByName(tx, about.file)))
  if (about === null || sent === null) return [unknownFile(name)]
  const read = bank.readAnswer(text)
  if (read.kind === 'mistaken') return read.mistakes
  const entries = await database.transaction(systemViewer, (tx) => entriesOfFile(tx, sent.id))
  const byLine = new Map(entries.map((one) => [one.line, one]))
  const answered: AnsweredEntry[] = []
  const strange: FileMistake[] = []
  for (const charge of read.statements.flatMap(({ charges }) => charges)) {
    const entry = byLine.get(charge.line)
    const isOurs =
      entry?.amount === charge.amount &&
      entry.serviceReference === charge.serviceReference &&
      charge.clabe.endsWith(entry.lastFour)
    if (entry !== undefined && isOurs) answered.push({ entry, outcome: charge.outcome })
    else strange.push(unlikeOurs(charge.line))
  }
  if (strange.length > 0) return strange
  // Whoever answers has it, also where we were killed before we wrote that down.
  await database.transaction(systemViewer, (tx) =>
    settleFile(tx, sent.id, { state: 'SENT', sentAt: recording.at }),
  )
  for (let from = 0; from < answered.length; from += width) {
    const part = answered.slice(from, from + width)
    await database.transaction(
      systemViewer,
      (tx) => settleAfterAll(tx, { file: sent, kind: about.kind }, part, recording),
      {
        idempotent: true,
      },
    )
  }
  return []
}

function unknownFile(name: string): FileMistake {
  return {
    where: name,
    what: 'no es de un archivo que hayamos enviado',
    mend: 'Pregunta al banco de quién es.',
  }
}

function unlikeOurs(line: number): FileMistake {
  return {
    ...{ where: `cargo ${line}`, what: 'no tiene la cuenta, el importe o el contrato que enviamos' },
    mend: 'Pide al banco el archivo de respuesta otra vez.',
  }
}

function signal(): AbortSignal {
  return AbortSignal.timeout(answerMs)
}
