import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { KeptInstallation } from '../../domain/life/installation.ts'
import type { MeterFact } from '../../domain/life/meter-life.ts'
import { MeterInstalled } from '../../events.ts'
import { addDevices } from '../../store/device.ts'
import { appendFacts } from '../../store/life/meter-event.ts'
import { addMeter } from '../../store/meter.ts'
import { storeHandRegister } from './read-register.ts'
import { tellerOf } from './teller.ts'

/** Writes an installation down: the fact, the rows that follow from it, and the news; gives the meter's key. */
export async function saveInstallation(
  tx: Transaction,
  context: RequestContext,
  installation: KeptInstallation,
  place: { readonly operatingUnitId: number; readonly replaces: string | null },
): Promise<number> {
  const { room, now, traceId } = context
  const { meterId, servicePointId, serial } = installation
  const meterKey = await addMeter(tx, { ...installation, id: meterId })
  await appendFacts(
    tx,
    [{ meterKey, version: 1, fact: installedFact(installation, place.replaces) }],
    tellerOf(context),
  )
  await addDevices(tx, room.sealer, [{ meterKey, installation }])
  const { initialLitres, installedAt: at } = installation
  if (initialLitres !== null) {
    await storeHandRegister(tx, context, { meterKey, at, litres: initialLitres, origin: 'FIELD' })
  }
  const data = {
    ...{ meterId, servicePointId, operatingUnitId: place.operatingUnitId, serial },
    ...{ installedAt: at.toISOString(), initialLitres },
  }
  await publish(tx, [newEvent(MeterInstalled, { key: meterId, data, occurredAt: now, traceId })])
  return meterKey
}

/** The first fact of a meter's life. */
export function installedFact(installation: KeptInstallation, replaces: string | null): MeterFact {
  const { serial, manufacturer, model, calibreMillimetres, servicePointId, initialLitres } = installation
  const { network, address, profile } = installation.radio
  return {
    type: 'MeterInstalled',
    at: installation.installedAt,
    data: {
      ...{ serial, manufacturer, model, calibreMillimetres, servicePointId, initialLitres, replaces },
      radio: { network, address, profile },
    },
  }
}
