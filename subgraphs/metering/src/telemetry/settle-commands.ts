import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { newEvent } from '@aquacis/kit/runtime/outbox.ts'
import type { EventEnvelope } from '@aquacis/kit/values/event.ts'
import { confirm } from '../domain/devices/shadow.ts'
import type { CommandAcknowledgement } from '../domain/telemetry-batch.ts'
import { DeviceCommandSettled } from '../events.ts'
import { setReportInterval } from '../store/device.ts'
import { answerCommands, type SettledCommand } from '../store/device-command.ts'
import { lockShadow, saveShadow } from '../store/devices/shadow.ts'
import { meterAddresses } from '../store/meter.ts'

/** Writes down what devices answered to commands, and what they are since; gives the facts to publish. */
export async function settleCommands(
  tx: Transaction,
  acknowledgements: readonly CommandAcknowledgement[],
  now: Date,
): Promise<readonly EventEnvelope[]> {
  if (acknowledgements.length === 0) return []
  const settled = await answerCommands(tx, acknowledgements)
  if (settled.length === 0) return []
  const byMeter = settled.toSorted((a, b) => a.command.meterKey - b.command.meterKey)
  for (const answer of byMeter) await takeOn(tx, answer, now)
  const meters = await meterAddresses(tx, [...new Set(settled.map(({ command }) => command.meterKey))])
  return byMeter.flatMap(({ command }) => {
    const meterId = meters.get(command.meterKey)?.id
    if (meterId === undefined) return []
    const { id: commandId, order, state, detail } = command
    const outcome = state === 'ACCEPTED' ? 'ACCEPTED' : 'REFUSED'
    const data = { commandId, meterId, order: order.name, outcome, detail } as const
    return [newEvent(DeviceCommandSettled, { key: meterId, data, occurredAt: now })]
  })
}

/** What a device accepted, it is from then on. */
async function takeOn(tx: Transaction, { command, shadowVersion }: SettledCommand, now: Date): Promise<void> {
  if (command.state !== 'ACCEPTED' || shadowVersion === null) return
  const shadow = await lockShadow(tx, command.meterKey)
  const after = confirm(shadow, command.order, shadowVersion, command.settledAt ?? now)
  await saveShadow(tx, command.meterKey, after)
  const { intervalSeconds } = after.reported
  // Whoever watches for silent devices goes by how often this one speaks now.
  if (command.order.name === 'SET_INTERVAL' && intervalSeconds !== undefined) {
    await setReportInterval(tx, command.meterKey, intervalSeconds)
  }
}
