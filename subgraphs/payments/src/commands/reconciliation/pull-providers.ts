import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { plusDays } from '@aquacis/kit/values/business-days.ts'
import { civilDate, startOfDay } from '@aquacis/kit/values/calendar.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { settlementLists } from '../../psp/settlements/settlement-list.ts'
import { paymentSettingsOf } from '../../settings.ts'
import { putTransfers } from '../../store/reconciliation/provider-transfer.ts'
import { addDays } from '../../store/reconciliation/statement-day.ts'
import { addLines, lineOfRecord } from '../../store/reconciliation/statement-line.ts'
import type { Recording } from '../ledger/recording.ts'
import type { Compared } from './compare-books.ts'
import { reconcileDays } from './reconcile-days.ts'

/** How long a provider may take for its whole book. */
const patienceMs = 60_000

/** Days that are looked at again: what a provider adds later, or what it could not be asked for. */
const daysBack = 7

/** What came of it; `silent` says of whom nothing was heard, with the reason. */
export interface Pulled extends Compared {
  readonly silent: readonly string[]
}

/** The daily run: takes over the books of the providers of the last days by their API, and compares them. Safe to repeat. */
export async function pullProviders(room: SubgraphRoom, recording: Recording): Promise<Pulled> {
  const today = civilDate(recording.at)
  const from = plusDays(today, -daysBack)
  const silent: string[] = []
  for (const list of settlementLists(paymentSettingsOf(room))) {
    const book = await list.since(startOfDay(new Date(`${from}T18:00:00Z`)), AbortSignal.timeout(patienceMs))
    if (book.kind === 'silent') {
      silent.push(`${list.source}: ${book.reason}`)
      continue
    }
    await room.database.transaction(systemViewer, async (tx) => {
      await addLines(
        tx,
        book.records.map((record) => lineOfRecord(record, civilDate(record.at))),
      )
      await putTransfers(tx, book.transfers)
      // Today is not over: what is missing of it may still come.
      await addDays(tx, list.source, from, plusDays(today, -1))
    })
  }
  const compared = await reconcileDays(room, { from, to: today }, recording)
  return { ...compared, silent }
}
