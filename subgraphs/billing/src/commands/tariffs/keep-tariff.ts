import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { v7 as uuidV7 } from 'uuid'
import { append } from '../../store/events/event.ts'
import { type KeptTariff, type StoredTariff, saveTariff, tariffByCode } from '../../store/tariff.ts'
import type { Recording } from '../recording.ts'

/** Keeps what has become of a version and the fact of it, in the stream of its own. */
export async function keepTariff(
  tx: Transaction,
  type: 'TariffSaved' | 'TariffPublished' | 'TariffEnded',
  kept: KeptTariff,
  { at, traceId }: Recording,
): Promise<StoredTariff> {
  const known = await tariffByCode(tx, kept.code)
  const { streamId = uuidV7(), version = 0 } = known ?? {}
  const added = await append(tx, {
    ...{ streamId, expectedVersion: version, operatingUnitId: null },
    events: [{ id: uuidV7(), type, schemaVersion: 1, occurredAt: at, traceId, data: kept }],
  })
  if (!added) throw new Error(`tariff ${kept.code} was changed by two at once`)
  const stored = { ...kept, streamId, version: version + 1 }
  await saveTariff(tx, stored, at)
  return stored
}
