import { asSystem } from '@aquacis/kit/runtime/database/system-scope.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { publish } from '@aquacis/kit/runtime/outbox.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import type { HandOrigin } from '../../domain/life/meter-life.ts'
import type { Register } from '../../domain/register.ts'
import { tellOrigins } from '../../store/life/hand-reading.ts'
import { meterAddresses } from '../../store/meter.ts'
import { noPartitionsKnown } from '../../store/telemetry/telemetry-partition.ts'
import { dayFacts } from '../../telemetry/day-facts.ts'
import { readingFacts } from '../../telemetry/reading-facts.ts'
import { storeReadings } from '../../telemetry/store-readings.ts'

/** A register that somebody read, of a meter by its key. */
export interface HandRegister extends Register {
  readonly meterKey: number
  readonly origin: HandOrigin
}

/**
 * Puts a register that somebody read among the readings: it moves the latest value, the roll-ups and whoever watches,
 * like one from the radio. Where a telegram of the same instant is there already, that one stands.
 */
export async function storeHandRegister(
  tx: Transaction,
  context: RequestContext,
  register: HandRegister,
): Promise<void> {
  await asSystem(tx, context.viewer, () => storeHandRegisters(tx, context, [register]))
}

/** The same for many meters, one register each, inside the system's scope. */
export async function storeHandRegisters(
  tx: Transaction,
  { now, traceId }: RequestContext,
  registers: readonly HandRegister[],
): Promise<void> {
  if (registers.length === 0) return
  const originOf = new Map(registers.map(({ meterKey, origin }) => [meterKey, origin]))
  const readings = registers
    .map(({ meterKey, at, litres }) => ({
      ...{ meterKey, at, litres },
      ...{ flowLitresPerHour: null, receivedAt: now, traceId },
    }))
    .toSorted((a, b) => a.meterKey - b.meterKey)
  const { stored, days, write } = await storeReadings(tx, readings, now, noPartitionsKnown())
  await write()
  await tellOrigins(
    tx,
    stored.map(({ meterKey, at }) => ({ meterKey, at, origin: originOf.get(meterKey) ?? 'FIELD' })),
  )
  const meters = await meterAddresses(
    tx,
    stored.map(({ meterKey }) => meterKey),
  )
  await publish(tx, [...readingFacts(stored, meters, now), ...dayFacts(days, meters, now)])
}
