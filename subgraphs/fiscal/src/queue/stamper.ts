import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { openSatSchemas } from '../cfdi/sat-schemas.ts'
import { pacsOf } from '../pac/pacs-of.ts'
import { createCsdKeeper } from '../seals/csd-keeper.ts'
import { fiscalSettingsOf } from '../settings.ts'
import { nextDue } from '../store/due-documents.ts'
import { createPacHealth } from './pac-health.ts'
import { type Pace, startRunner, usualPace } from './runner.ts'
import { takeCancellations } from './take-cancellations.ts'
import { takeStamps } from './take-stamps.ts'
import type { Workshop } from './workshop.ts'

/** Starts to stamp what waits for its stamp and to cancel what is to be cancelled; returns the stop of both. */
export async function startStamper(room: SubgraphRoom, pace: Pace = usualPace): Promise<() => Promise<void>> {
  const settings = fiscalSettingsOf(room)
  const schemas = settings.schemas === null ? null : await openSatSchemas(settings.schemas)
  const workshop: Workshop = {
    ...{ room, settings, csd: createCsdKeeper(settings.csdFolder), pacs: pacsOf(settings) },
    ...{ health: createPacHealth(), leaseMs: pace.leaseMs, schemas },
  }
  if (workshop.pacs.length === 0 || settings.csdFolder === null)
    room.log.warn('no PAC or no certificate is configured: fiscal documents wait')
  const due = (state: 'PENDING' | 'CANCELLING') => () =>
    room.database.transaction(systemViewer, (tx) => nextDue(tx, state))
  const stops = [
    startRunner(
      room,
      { name: 'stamps', take: (limit) => takeStamps(workshop, limit), due: due('PENDING') },
      pace,
    ),
    startRunner(
      room,
      {
        name: 'cancellations',
        take: (limit) => takeCancellations(workshop, limit),
        due: due('CANCELLING'),
      },
      { ...pace, width: Math.min(pace.width, 4) },
    ),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
    schemas?.close()
  }
}
