import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { noteHolder } from '../src/commands/note-holder.ts'
import type { Installation } from '../src/domain/meter.ts'
import { addDevice } from '../src/store/device.ts'
import { addMeter } from '../src/store/meter.ts'

/** A meter that hangs at somebody's service point. */
export interface InstalledMeter extends Installation {
  readonly key: number
  readonly customerId: string
  readonly operatingUnitId: number
}

let installed = 0

/** What somebody asks for when a meter is to be installed; every one is another. */
export function newInstallation(servicePointId: string): Installation {
  installed += 1
  const identNumber = String(67_000_000 + installed)
  return {
    meterId: randomUUID(),
    serial: identNumber,
    manufacturer: 'KAM',
    model: 'flowIQ 2200',
    calibreMillimetres: 15,
    servicePointId,
    identNumber,
    encryptionKey: randomBytes(16).toString('hex'),
  }
}

/** A service point with its holder, as if its contract had been heard of. */
export async function supplyServicePoint(
  database: Database,
  place: { readonly customerId?: string; readonly operatingUnitId?: number } = {},
) {
  const holder = {
    servicePointId: randomUUID(),
    customerId: place.customerId ?? randomUUID(),
    operatingUnitId: place.operatingUnitId ?? 1,
    contractId: randomUUID(),
    startedOn: '2024-01-01',
  }
  await database.transaction(systemViewer, (tx) => noteHolder(tx, holder))
  return holder
}

/** A supplied service point with a meter in service. */
export async function installedMeter(
  database: Database,
  sealer: Sealer,
  place: Parameters<typeof supplyServicePoint>[1] = {},
): Promise<InstalledMeter> {
  const { servicePointId, customerId, operatingUnitId } = await supplyServicePoint(database, place)
  const installation = newInstallation(servicePointId)
  const key = await database.transaction(systemViewer, async (tx) => {
    const meterKey = await addMeter(tx, {
      ...installation,
      id: installation.meterId,
      installedAt: new Date(),
    })
    await addDevice(tx, sealer, meterKey, installation)
    return meterKey
  })
  return { ...installation, key, customerId, operatingUnitId }
}
