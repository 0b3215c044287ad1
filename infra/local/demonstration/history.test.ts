import type { Radio, TelemetryBatch } from '@aquacis/metering/telemetry'
import { radioName } from '@aquacis/metering/telemetry'
import { fleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import { usualMix } from '@aquacis/simulators/fleet/radio/simulated-radio.ts'
import { registerAt } from '@aquacis/simulators/fleet/register.ts'
import { expect, test } from 'vitest'
import { tellHistory } from './history.ts'

const until = new Date('2026-11-21T18:00:00Z')
const { households } = fleetManifest({ seed: 'history', meters: 100, mix: usualMix })

/** A door that numbers meters as they are asked for and keeps what it is given. */
function door(afterBatch: (batches: number) => void = () => undefined) {
  const batches: TelemetryBatch[] = []
  const keys = new Map(households.map(({ radio }, index) => [radioName(radio), index]))
  return {
    batches,
    async radios(addresses: readonly Pick<Radio, 'network' | 'address'>[]) {
      return new Map(
        addresses.map((address) => [radioName(address), { meterKey: keys.get(radioName(address)) } as Radio]),
      )
    },
    async record(batch: TelemetryBatch) {
      batches.push(batch)
      afterBatch(batches.length)
      return { stored: batch.readings.length, duplicates: 0 }
    },
  }
}

const options = {
  span: { until, months: 1 },
  clock: [],
  signal: new AbortController().signal,
  progress: () => undefined,
}

test('every meter’s hours are told in order of time, then the midnights before, each once, as its register had it', async () => {
  const store = door()
  await tellHistory(households, { ...options, store })
  const readings = store.batches.flatMap((batch) => batch.readings)
  for (const [index, household] of households.entries()) {
    const own = readings.filter(({ meterKey }) => meterKey === index)
    const instants = own.map(({ at }) => at.getTime())
    const falls = instants.slice(1).filter((at, index) => at <= (instants[index] ?? 0))
    expect(own.length).toBeGreaterThan(28 * 24)
    expect(falls).toHaveLength(1)
    expect(new Set(instants).size).toBe(own.length)
    for (const { at, litres } of own.slice(600)) expect(litres).toBe(registerAt(household, at))
  }
})

test('a meter’s hours lie in one batch: what is learned of it is loaded and kept once', async () => {
  const store = door()
  await tellHistory(households, { ...options, store })
  const hourly = store.batches.filter((batch) => batch.alarms !== undefined)
  const tellers = hourly.flatMap(({ readings }) => [...new Set(readings.map(({ meterKey }) => meterKey))])
  expect(tellers).toHaveLength(100)
})

test('stopped in the middle, it has told of no meter that is not stored', async () => {
  const stop = new AbortController()
  const store = door((batches) => {
    if (batches === 3) stop.abort()
  })
  const noted: number[] = []
  await tellHistory(households, {
    ...options,
    store,
    signal: stop.signal,
    progress: (meters) => void noted.push(meters),
  })
  const stored = new Set(store.batches.flatMap(({ readings }) => readings.map(({ meterKey }) => meterKey)))
  expect(stored.size).toBeLessThan(100)
  expect(noted).toEqual(noted.toSorted((a, b) => a - b))
  for (let meter = 0; meter < (noted.at(-1) ?? 0); meter++) expect(stored.has(meter)).toBe(true)
})

test('what a meter noticed itself is told when it begins and when it ends', async () => {
  const town = fleetManifest({ seed: 'history', meters: 4000 }).households
  const leaking = town.find(({ faults }) =>
    faults.some(
      ({ kind, since, until: end }) =>
        kind === 'TAMPER' &&
        end !== null &&
        Date.parse(since) > Date.parse('2026-10-26') &&
        end < until.toISOString(),
    ),
  )
  if (leaking === undefined) throw new Error('no such meter in this fleet')
  const store = {
    ...door(),
    radios: async () => new Map([[radioName(leaking.radio), { meterKey: 7 } as Radio]]),
  }
  await tellHistory([leaking], { ...options, span: { until, months: 13 }, store })
  const alarms = store.batches.flatMap((batch) => batch.alarms ?? [])
  expect(alarms.map(({ standing }) => standing.includes('TAMPER'))).toEqual([true, false])
})
