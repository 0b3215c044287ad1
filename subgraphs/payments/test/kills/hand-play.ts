import type { RequestContext, SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { closeDebitDifferences } from '../../src/commands/autopay/direct-debit/hand/close-differences.ts'
import { approveHandAnswer } from '../../src/commands/autopay/direct-debit/hand/decide-hand-answer.ts'
import { sayDebitOutcome } from '../../src/commands/autopay/direct-debit/hand/say-debit-outcome.ts'
import { takeDebitAnswers } from '../../src/commands/autopay/direct-debit/take-debit-answers.ts'
import { fileByName } from '../../src/store/autopay/direct-debit/debit-file.ts'
import { fixedId } from './fixed.ts'

/** The file that the bank did not answer in time. */
export const handFile = 'D000123456D26111801'
const now = new Date('2026-11-20T18:00:00Z')

/**
 * Ana says that the bank made all charges, Leo approves it, the bank's answer comes after all and is another, and Ana notes what was
 * done. Whoever was interrupted sends the same requests again.
 */
export async function play(room: SubgraphRoom): Promise<void> {
  const file = await room.database.transaction(systemViewer, (tx) => fileByName(tx, handFile))
  const [id, fileId] = [fixedId(71), file?.id ?? '']
  const said = { id, fileId, line: null, outcome: 'APPLIED', code: null, source: 'PORTAL' } as const
  await sayDebitOutcome(asks(room, 'ana'), { ...said, evidence: 'Consulta de cargos en su portal.' })
  await approveHandAnswer(asks(room, 'leo'), id)
  await takeDebitAnswers(room, now)
  await closeDebitDifferences(asks(room, 'ana'), { fileId, note: 'Se habló con el cliente.' })
}

function asks(room: SubgraphRoom, subject: string): RequestContext {
  return {
    viewer: { kind: 'staff', subject, operatingUnitIds: [1] },
    ...{ room, log: room.log, now, traceId: 'f'.repeat(32) },
  }
}
