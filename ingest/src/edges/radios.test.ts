import { litres } from '@aquacis/kit/values/volume.ts'
import { type Radio, type RadioAddress, radioName } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import { createRadios } from './radios.ts'

function radio(meterKey: number): Radio {
  return {
    network: 'WMBUS',
    address: `KAW:${61_200_000 + meterKey}`,
    profile: null,
    intervalSeconds: null,
    meterKey,
    meterId: `meter ${meterKey}`,
    servicePointId: `service point ${meterKey}`,
    encryptionKey: Buffer.alloc(16),
    calibreMillimetres: 15,
    latest: null,
  }
}

function surroundings(installed: readonly Radio[]) {
  const inService = new Map(installed.map((each) => [radioName(each), each]))
  const asked: RadioAddress[][] = []
  const clock = { now: 0 }
  const store = {
    async radios(addresses: readonly RadioAddress[]) {
      asked.push([...addresses])
      return inService
    },
  }
  return { inService, asked, clock, radios: createRadios({ store, now: () => clock.now, most: 3 }) }
}

test('a radio is asked for once a minute, however often it speaks', async () => {
  const { asked, clock, radios } = surroundings([radio(1)])
  for (const at of [0, 5_000, 59_999]) {
    clock.now = at
    expect((await radios.lookUp([radio(1), radio(1)])).get('WMBUS:KAW:61200001')?.meterKey).toBe(1)
  }
  expect(asked).toEqual([[{ network: 'WMBUS', address: 'KAW:61200001' }]])
  clock.now = 60_000
  await radios.lookUp([radio(1)])
  expect(asked).toHaveLength(2)
})

test('an unknown radio is not asked for at every telegram, and heard within seconds once installed', async () => {
  const { asked, clock, inService, radios } = surroundings([])
  expect(await radios.lookUp([radio(1)])).toEqual(new Map())
  inService.set('WMBUS:KAW:61200001', radio(1))
  clock.now = 2_999
  expect(await radios.lookUp([radio(1)])).toEqual(new Map())
  expect(asked).toHaveLength(1)
  clock.now = 3_000
  expect((await radios.lookUp([radio(1)])).size).toBe(1)
})

test('what was just heard is what the next telegram is judged against; an older instant changes nothing', async () => {
  const { radios } = surroundings([radio(1)])
  await radios.lookUp([radio(1)])
  const at = new Date('2026-11-20T18:00:00Z')
  const common = { meterKey: 1, flowLitresPerHour: null, receivedAt: at, traceId: 'trace' }
  radios.heard([
    { ...common, at, litres: litres(100) },
    { ...common, at: new Date('2026-11-20T17:00:00Z'), litres: litres(90) },
  ])
  const latest = (await radios.lookUp([radio(1)])).get('WMBUS:KAW:61200001')?.latest
  expect(latest).toEqual({ at, litres: litres(100) })
})

test('a batch wider than the memory still finds all its radios', async () => {
  const many = [1, 2, 3, 4, 5].map(radio)
  const { radios } = surroundings(many)
  expect((await radios.lookUp(many)).size).toBe(5)
})

test('a radio in doubt is asked for anew, though it was asked for a moment ago', async () => {
  const { asked, radios } = surroundings([radio(1)])
  await radios.lookUp([radio(1)])
  radios.doubt([radio(1), radio(2)])
  await radios.lookUp([radio(1)])
  expect(asked).toHaveLength(2)
})
