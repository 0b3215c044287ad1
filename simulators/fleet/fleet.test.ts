import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { expect, test } from 'vitest'
import { createFleet, type FleetOptions } from './fleet.ts'
import type { Link } from './link.ts'
import { fleetManifest, sendersOf } from './manifest.ts'
import { usualMix } from './radio/simulated-radio.ts'

const manifest = fleetManifest({ seed: 'fleet test', meters: 20 })
const now = new Date('2026-11-20T18:25:00Z')

interface Heard {
  readonly sender: string
  readonly topic: string
  readonly at: Date
  /** Of the radio, as the frame carries it. */
  readonly address: string
}

/** A broker that acknowledges at once, or never. */
function air(acknowledging = true, world = manifest) {
  const heard: Heard[] = []
  const links = new Map<string, Link>(
    sendersOf(world).map(({ id }) => [
      id,
      {
        async publish({ topic, payload }) {
          heard.push({ sender: id, topic, ...whatIsIn(payload) })
          if (!acknowledging) await new Promise(() => undefined)
        },
        connected: () => true,
        unacknowledged: () => 0,
        close: async () => undefined,
      },
    ]),
  )
  return { heard, links }
}

function whatIsIn(payload: string): { at: Date; address: string } {
  const body = JSON.parse(payload) as Record<string, string>
  return {
    at: new Date(body['receivedAt'] ?? body['time'] ?? body['timestamp'] ?? ''),
    address: body['telegram']?.slice(8, 16) ?? '',
  }
}

function fleet(links: FleetOptions['links'], options: Partial<FleetOptions> = {}) {
  return createFleet({
    manifest,
    clock: [],
    links,
    intervalMs: 1000,
    backfillDays: 1,
    filled: null,
    log: createLogger('fleet test', 'silent'),
    now: () => now,
    pause: async () => undefined,
    ...options,
  })
}

test('the past comes newest first, and whole for Ana and Luis before anybody else', async () => {
  const { heard, links } = air()
  const meters = fleet(links)
  await meters.backfill()
  expect(heard).toHaveLength(20 * 25)
  const demonstration = new Set(heard.slice(0, 2 * 25).map(({ address }) => address))
  expect(demonstration.size).toBe(2)
  const instants = heard.slice(2 * 25).map(({ at }) => at.getTime())
  expect(instants).toEqual(instants.toSorted((a, b) => b - a))
  expect(meters.filled()).toEqual({
    from: new Date('2026-11-19T18:00:00Z'),
    to: new Date('2026-11-20T18:00:00Z'),
  })
  expect(meters.counters()).toMatchObject({ published: 500, acknowledged: 500, backfilled: 500, lost: 0 })
})

test('after a restart only what is missing is delivered', async () => {
  const { heard, links } = air()
  const filled = { from: new Date('2026-11-19T18:00:00Z'), to: new Date('2026-11-20T16:00:00Z') }
  await fleet(links, { filled }).backfill()
  expect(new Set(heard.map(({ at }) => at.toISOString()))).toEqual(
    new Set(['2026-11-20T18:00:00.000Z', '2026-11-20T17:00:00.000Z']),
  )
})

test('an hour that was not acknowledged does not count as delivered', async () => {
  const { links } = air(false)
  const meters = fleet(links)
  void meters.backfill()
  await new Promise((resolve) => setImmediate(resolve))
  expect(meters.counters().published).toBeGreaterThan(0)
  expect(meters.filled()).toBeNull()
  meters.stop()
})

/** A clock that moves by nothing but the fleet's own waiting, and stops the fleet after some seconds. */
function wornClock(seconds: number, stop: () => void): Pick<FleetOptions, 'now' | 'pause'> {
  const end = now.getTime() + seconds * 1000
  let at = now.getTime()
  return {
    now: () => new Date(at),
    async pause(ms) {
      at += ms
      if (at > end) stop()
    },
  }
}

test('every meter speaks once an interval through the concentrator of its office', async () => {
  const { heard, links } = air()
  const meters = fleet(links, { intervalMs: 5000, ...wornClock(30, () => meters.stop()) })
  await meters.live()
  expect(heard).toHaveLength(6 * manifest.households.length)
  for (const household of manifest.households) {
    const address = Buffer.from(household.meter.identNumber, 'hex').reverse().toString('hex')
    const own = heard.filter((telegram) => telegram.address === address)
    expect(own.every(({ sender }) => sender === household.concentratorId)).toBe(true)
    const seconds = own.map(({ at }) => at.getTime() / 1000)
    expect(seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0))).toEqual([5, 5, 5, 5, 5])
  }
})

test('a concentrator that holds too much lets new telegrams fall and counts them', async () => {
  const { heard, links } = air()
  const full = new Map([...links].map(([id, link]) => [id, { ...link, unacknowledged: () => 2_000 }]))
  const meters = fleet(full, { intervalMs: 5000, ...wornClock(5, () => meters.stop()) })
  await meters.live()
  expect(heard).toEqual([])
  expect(meters.counters().lost).toBe(manifest.households.length)
})

test('who tries the system out sees Ana and Luis more often than anybody else', async () => {
  const { heard, links } = air()
  const meters = fleet(links, {
    intervalMs: 15_000,
    watchedIntervalMs: 5_000,
    ...wornClock(30, () => meters.stop()),
  })
  await meters.live()
  const [ana] = manifest.households
  const address = Buffer.from(ana.meter.identNumber, 'hex').reverse().toString('hex')
  expect(heard.filter((telegram) => telegram.address === address)).toHaveLength(6)
  expect(heard).toHaveLength(2 * 6 + 18 * 2)
})

const mixed = fleetManifest({ seed: 'fleet test', meters: 400, mix: usualMix })

test('LoRaWAN meters speak once an hour through the network server, NB-IoT meters through the platform', async () => {
  const { heard, links } = air(true, mixed)
  const meters = fleet(links, {
    manifest: mixed,
    intervalMs: 900_000,
    ...wornClock(3600, () => meters.stop()),
  })
  await meters.live()
  const spoken = (household: (typeof mixed.households)[number]) =>
    heard.filter(({ topic }) => topic.split('/').includes(household.radio.address)).length
  const reliable = mixed.households.slice(2).filter(({ radio }) => radio.silences === null)
  const lorawan = reliable.filter(({ radio }) => radio.network === 'LORAWAN')
  const nbiot = reliable.filter(({ radio }) => radio.network === 'NBIOT')
  expect(lorawan.length).toBeGreaterThan(50)
  expect(nbiot.length).toBeGreaterThan(20)
  for (const household of lorawan) expect(spoken(household)).toBe(1)
  for (const household of nbiot) expect(spoken(household)).toBe(4)
  for (const { sender, topic } of heard.filter(({ topic }) => topic.startsWith('application/'))) {
    expect([sender, topic.endsWith('/event/up')]).toEqual(['chirpstack', true])
  }
  for (const { sender, topic } of heard.filter(({ topic }) => topic.startsWith('meter/'))) {
    expect([sender, topic.endsWith('/telemetry')]).toEqual(['iot-platform', true])
  }
})

test('what an NB-IoT meter could not send in a cellar comes hour by hour once it is heard again', async () => {
  const town = fleetManifest({ seed: 'fleet test', meters: 4000, mix: usualMix })
  const silent = town.households.find(({ radio }) => radio.network === 'NBIOT' && radio.silences !== null)
  if (silent === undefined || silent.radio.silences === null) throw new Error('no such meter in this fleet')
  const { everyHours, hours } = silent.radio.silences
  const { heard, links } = air(true, town)
  const [ana, luis] = town.households
  const meters = fleet(links, {
    manifest: { ...town, households: [ana, luis, silent] },
    intervalMs: 900_000,
    ...wornClock((everyHours + 2 * hours) * 3600, () => meters.stop()),
  })
  await meters.live()
  const told = heard.filter(({ topic }) => topic === `meter/${silent.meter.serial}/telemetry`)
  expect(meters.counters().unheard).toBeGreaterThanOrEqual(hours * 4)
  const whole = [...new Set(told.map(({ at }) => Math.floor(at.getTime() / 3_600_000)))]
  expect(whole.length).toBeGreaterThan(everyHours)
  expect(whole.slice(1).every((hour, index) => hour - (whole[index] ?? 0) === 1)).toBe(true)
  const instants = told.map(({ at }) => at.getTime())
  expect(instants).toEqual(instants.toSorted((a, b) => a - b))
})
