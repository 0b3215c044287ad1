import { readFile } from 'node:fs/promises'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { tariffByCode } from '../../store/tariff.ts'
import { keepTariff } from './keep-tariff.ts'
import { publishKept } from './publish-tariff.ts'
import { readDocument } from './read-document.ts'

const shipped = new URL('../../../tariffs/CEAQ-2026-02.json', import.meta.url)

/** Puts CEA's tariff in force that comes with the program, where it is not known yet: at the first start. */
export async function shipTariff(room: SubgraphRoom, now: Date): Promise<void> {
  const document = await readFile(shipped, 'utf8')
  const read = readDocument(document)
  if ('mistakes' in read) throw new Error(`${shipped.pathname} has mistakes: ${read.mistakes[0]?.what}`)
  const { code, effectiveFrom, effectiveTo } = read.tariff
  const title = read.tariff.document.title ?? code
  const recording = { at: now, traceId: newTraceId() }
  await room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockNames(tx, ['tariffs'])
      if ((await tariffByCode(tx, code)) !== null) return
      const kept = { code, title, state: 'DRAFT', effectiveFrom, effectiveTo, document } as const
      await keepTariff(tx, 'TariffSaved', kept, recording)
      const { kind } = await publishKept(tx, code, recording)
      if (kind !== 'published') throw new Error(`the tariff that comes with the program is refused: ${kind}`)
    },
    { idempotent: true },
  )
}
