import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@aquacis/kit/runtime/database.ts'
import type { Sealer } from '@aquacis/kit/runtime/sealed-column.ts'
import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { installedFact } from '../src/commands/life/save-installation.ts'
import { noteHolder } from '../src/commands/note-holder.ts'
import { type RadioWish, radioOf } from '../src/domain/devices/radio-form.ts'
import type { Installation } from '../src/domain/life/installation.ts'
import type { UsageClass } from '../src/domain/service-point.ts'
import { addDevices } from '../src/store/device.ts'
import { appendFacts } from '../src/store/life/meter-event.ts'
import { addMeter } from '../src/store/meter.ts'

/** An installation by Wireless M-Bus, with what a test wants to compare. */
export interface NewInstallation extends Installation {
  readonly identNumber: string
  readonly encryptionKey: string
}

/** A meter that hangs at somebody's service point. */
export interface InstalledMeter extends NewInstallation {
  readonly key: number
  readonly customerId: string
  readonly contractId: string
  readonly operatingUnitId: number
}

let installed = 0

/** What somebody asks for when a meter is to be installed; every one is another. */
export function newInstallation(servicePointId: string, radio: Partial<RadioWish> = {}): NewInstallation {
  installed += 1
  const identNumber = String(67_000_000 + installed)
  const encryptionKey = randomBytes(16).toString('hex')
  const none = { profile: null, intervalSeconds: null, application: null }
  return {
    ...{ meterId: randomUUID(), serial: identNumber, manufacturer: 'KAM', model: 'flowIQ 2200' },
    ...{ calibreMillimetres: 15, servicePointId, identNumber, encryptionKey },
    ...{ installedAt: null, initialLitres: null },
    radio: { network: 'WMBUS', address: identNumber, encryptionKey, ...none, ...radio },
  }
}

/** A service point with its holder, as if its contract had been heard of. */
export async function supplyServicePoint(
  database: Database,
  place: {
    readonly customerId?: string
    readonly operatingUnitId?: number
    readonly usageClass?: UsageClass
    readonly startedOn?: string
    readonly contractNumber?: string
  } = {},
) {
  const holder = {
    servicePointId: randomUUID(),
    customerId: place.customerId ?? randomUUID(),
    operatingUnitId: place.operatingUnitId ?? 1,
    contractId: randomUUID(),
    startedOn: place.startedOn ?? '2024-01-01',
    ...(place.usageClass === undefined ? {} : { usageClass: place.usageClass }),
    ...(place.contractNumber === undefined ? {} : { contractNumber: place.contractNumber }),
  }
  await database.transaction(systemViewer, (tx) => noteHolder(tx, holder))
  return holder
}

/** A supplied service point with a meter in service since the given instant, an hour ago unless told. */
export async function installedMeter(
  database: Database,
  sealer: Sealer,
  place: Parameters<typeof supplyServicePoint>[1] & {
    readonly radio?: Partial<RadioWish>
    readonly installedAt?: Date
  } = {},
): Promise<InstalledMeter> {
  const { servicePointId, customerId, contractId, operatingUnitId } = await supplyServicePoint(
    database,
    place,
  )
  const wish = newInstallation(servicePointId, place.radio)
  const radio = radioOf(wish.manufacturer, wish.radio)
  if (typeof radio === 'string') throw new TypeError(`the test's radio has a malformed ${radio}`)
  const installation = { ...wish, radio, installedAt: place.installedAt ?? new Date(Date.now() - 3_600_000) }
  const key = await database.transaction(systemViewer, async (tx) => {
    const meterKey = await addMeter(tx, { ...installation, id: wish.meterId })
    const fact = installedFact(installation, null)
    await appendFacts(tx, [{ meterKey, version: 1, fact }], { recordedAt: new Date(), by: 'test' })
    await addDevices(tx, sealer, [{ meterKey, installation }])
    return meterKey
  })
  return { ...wish, key, customerId, contractId, operatingUnitId }
}
