import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { expect, test } from 'vitest'
import type { ConcentratorLink, HeardTelegram } from './concentrator-link.ts'
import { createFleet, type FleetOptions } from './fleet.ts'
import { fleetManifest } from './manifest.ts'

const manifest = fleetManifest({ seed: 'fleet test', meters: 20 })
const now = new Date('2026-11-20T18:25:00Z')

/** A broker that acknowledges at once, or never. */
function air(acknowledging = true) {
  const heard: (HeardTelegram & { concentratorId: string; address: string })[] = []
  const links = new Map<string, ConcentratorLink>(
    manifest.concentrators.map(({ id }) => [
      id,
      {
        async publish(telegram) {
          heard.push({ ...telegram, concentratorId: id, address: telegram.frame.toString('hex', 4, 8) })
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
  const instants = heard.slice(2 * 25).map(({ receivedAt }) => receivedAt.getTime())
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
  expect(new Set(heard.map(({ receivedAt }) => receivedAt.toISOString()))).toEqual(
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
    expect(own.every(({ concentratorId }) => concentratorId === household.concentratorId)).toBe(true)
    const seconds = own.map(({ receivedAt }) => receivedAt.getTime() / 1000)
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
