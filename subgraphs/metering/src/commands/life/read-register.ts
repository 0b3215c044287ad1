import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { HandOrigin } from '../../domain/life/meter-life.ts'
import type { Register } from '../../domain/register.ts'
import { tellOrigin } from '../../store/life/hand-reading.ts'
import { meterAddresses } from '../../store/meter.ts'
import { noPartitionsKnown } from '../../store/telemetry-partition.ts'
import { readingFacts } from '../../telemetry/reading-facts.ts'
import { storeReadings } from '../../telemetry/store-readings.ts'

/**
 * Puts a register that somebody read among the readings: it moves the latest value, the roll-ups and whoever watches,
 * like one from the radio. Where a telegram of the same instant is there already, that one stands.
 */
export async function storeHandRegister(
  tx: Transaction,
  { viewer, now, traceId }: RequestContext,
  meterKey: number,
  { at, litres, origin }: Register & { readonly origin: HandOrigin },
): Promise<void> {
  const reading = { meterKey, at, litres, flowLitresPerHour: null, receivedAt: now, traceId }
  await asSystem(tx, viewer, async () => {
    const stored = await storeReadings(tx, [reading], now, noPartitionsKnown())
    if (stored.length === 0) return
    await tellOrigin(tx, meterKey, at, origin)
    await publish(tx, readingFacts(stored, await meterAddresses(tx, [meterKey]), now))
  })
}
