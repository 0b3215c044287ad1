import { publishPacket } from '@aquacis/simulators/fleet/load/publisher.ts'
import type { FleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'

/** Packets of each concentrator, in the manifest's order. */
export type Packets = readonly (readonly Buffer[])[]

const stepMs = 60_000
const longestMs = 20 * 86_400_000

/** Makes telegrams of a fleet, none of them twice: all meters speak once a minute, from some days ago on, as after an interruption. */
export function createTelegrams({ households, concentrators }: FleetManifest) {
  const start = Math.floor(Date.now() / stepMs) * stepMs - longestMs
  const most = Math.floor(longestMs / stepMs) * households.length
  let made = 0
  return {
    made: () => made,
    next(count: number): Packets {
      if (made + count > most) throw new Error(`the fleet has no more than ${most} telegrams to send`)
      const packets = new Map<string, Buffer[]>(concentrators.map(({ id }) => [id, []]))
      for (const until = made + count; made < until; made++) {
        const household = households[made % households.length]
        if (household === undefined) continue
        const at = new Date(start + Math.floor(made / households.length) * stepMs)
        packets.get(household.concentratorId)?.push(packetOf(household, at))
      }
      return [...packets.values()]
    },
  }
}

function packetOf(household: FleetManifest['households'][number], at: Date): Buffer {
  const frame = encodeTelegram(
    household.meter,
    meterStateAt(household, at),
    transmissionAt(household.meter, at, stepMs),
  )
  const body = { telegram: frame.toString('hex'), rssiDbm: -71, receivedAt: at.toISOString() }
  return publishPacket(`wmbus/${household.concentratorId}/telegram`, JSON.stringify(body))
}
