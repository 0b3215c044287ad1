import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import type { Receiver } from '../domain/document/document.ts'
import { type FormReading, readFiscalForm } from '../domain/fiscal-form.ts'
import { saveFiscalData } from '../store/fiscal-data.ts'

/** Keeps what the asker's invoices are made out to from the next one on, unless SAT would refuse it. */
export async function saveOwnFiscalData(
  { room, now }: RequestContext,
  { partyId }: ResidentViewer,
  entered: Receiver,
): Promise<FormReading> {
  const read = readFiscalForm(entered)
  if (read.kind === 'good')
    await room.database.transaction(
      systemViewer,
      (tx) => saveFiscalData(tx, room.sealer, partyId, read.data, now),
      { idempotent: true },
    )
  return read
}
