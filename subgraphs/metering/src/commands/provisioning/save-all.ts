import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent, publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { KeptInstallation } from '../../domain/life/installation.ts'
import { MeterInstalled } from '../../events.ts'
import { addDevices } from '../../store/device.ts'
import { appendFacts } from '../../store/life/meter-event.ts'
import { addMeters } from '../../store/meter.ts'
import { storeHandRegisters } from '../life/read-register.ts'
import { installedFact } from '../life/save-installation.ts'
import { tellerOf } from '../life/teller.ts'

/** A meter to be installed, with the office whose it will be. */
export interface DecidedInstallation {
  readonly installation: KeptInstallation
  readonly operatingUnitId: number
}

/** Writes many installations down as {@link saveInstallation} does one, each kind of row in one statement. */
export async function saveAll(
  tx: Transaction,
  context: RequestContext,
  decided: readonly DecidedInstallation[],
): Promise<void> {
  const { room, now, traceId, viewer } = context
  const installations = decided.map(({ installation }) => installation)
  const keys = await addMeters(
    tx,
    installations.map((installation) => ({ ...installation, id: installation.meterId })),
  )
  const keyed = installations.map((installation) => {
    const meterKey = keys.get(installation.meterId)
    if (meterKey === undefined) throw new Error(`meter ${installation.meterId} was inserted without a key`)
    return { meterKey, installation }
  })
  await appendFacts(
    tx,
    keyed.map(({ meterKey, installation }) => ({
      ...{ meterKey, version: 1 },
      fact: installedFact(installation, null),
    })),
    tellerOf(context),
  )
  await addDevices(tx, room.sealer, keyed)
  const registers = keyed.flatMap(({ meterKey, installation: { initialLitres, installedAt: at } }) =>
    initialLitres === null ? [] : [{ meterKey, at, litres: initialLitres, origin: 'FIELD' as const }],
  )
  await asSystem(tx, viewer, () => storeHandRegisters(tx, context, registers))
  await publish(
    tx,
    decided.map(({ installation, operatingUnitId }) => {
      const { meterId, servicePointId, serial, installedAt, initialLitres } = installation
      const since = { installedAt: installedAt.toISOString(), initialLitres }
      const data = { meterId, servicePointId, operatingUnitId, serial, ...since }
      return newEvent(MeterInstalled, { key: meterId, data, occurredAt: now, traceId })
    }),
  )
}
