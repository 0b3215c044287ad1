import {
  type QueuePace,
  type QueueRoom,
  startLeasedQueue,
} from '@aquacis/kit/runtime/messaging/leased-queue.ts'
import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { openSatSchemas } from '../cfdi/sat-schemas.ts'
import { officeRegister } from '../offices/office-register.ts'
import { pacsOf } from '../pac/pacs-of.ts'
import { createCsdKeeper } from '../seals/csd-keeper.ts'
import { fiscalSettingsOf } from '../settings.ts'
import { nextDue, type QueuedState } from '../store/due-documents.ts'
import { takeCancellations } from './cancelling/take-cancellations.ts'
import { takeReceipts } from './cancelling/take-receipts.ts'
import { createPacHealth } from './pac-health.ts'
import { takeStamps } from './take-stamps.ts'
import { usualPace } from './usual-pace.ts'
import { queueLoops } from './waking.ts'
import type { Workshop } from './workshop.ts'

/** Starts to stamp what waits for its stamp and to cancel what is to be cancelled, with SAT's acuse; returns the stop of all. */
export async function startStamper(
  room: SubgraphRoom,
  pace: QueuePace = usualPace,
): Promise<() => Promise<void>> {
  const settings = fiscalSettingsOf(room)
  // A register that cannot be read is found out now, not by the first who asks for a bill.
  officeRegister(settings.offices)
  const schemas = settings.schemas === null ? null : await openSatSchemas(settings.schemas)
  const workshop: Workshop = {
    ...{ room, settings, csd: createCsdKeeper(settings.csdFolder), pacs: pacsOf(settings) },
    ...{ health: createPacHealth(), leaseMs: pace.leaseMs, schemas },
  }
  if (workshop.pacs.length === 0 || settings.csdFolder === null)
    room.log.warn('no PAC or no certificate is configured: fiscal documents wait')
  const due = (state: QueuedState) => () =>
    room.database.transaction(systemViewer, (tx) => nextDue(tx, state))
  const queueRoom: QueueRoom = { pool: room.database.pool, log: room.log, loops: queueLoops }
  const narrow = { ...pace, width: Math.min(pace.width, 4) }
  const stops = [
    startLeasedQueue(
      queueRoom,
      { name: 'stamps', take: (limit) => takeStamps(workshop, limit), due: due('PENDING') },
      pace,
    ),
    startLeasedQueue(
      queueRoom,
      {
        name: 'cancellations',
        take: (limit) => takeCancellations(workshop, limit),
        due: due('CANCELLING'),
      },
      narrow,
    ),
    startLeasedQueue(
      queueRoom,
      { name: 'receipts', take: (limit) => takeReceipts(workshop, limit), due: due('CANCELLED') },
      narrow,
    ),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
    schemas?.close()
  }
}
