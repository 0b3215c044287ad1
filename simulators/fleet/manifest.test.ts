import { expect, test } from 'vitest'
import { brokerCredentials } from './broker-credentials.ts'
import { fleetManifest, sendersOf } from './manifest.ts'
import { usualMix } from './radio/simulated-radio.ts'

const manifest = fleetManifest({ seed: 'manifest test' })

test('the same seed gives the same world, another seed another', () => {
  expect(fleetManifest({ seed: 'manifest test' })).toEqual(manifest)
  expect(fleetManifest({ seed: 'another' }).households[0].meter.encryptionKey).not.toBe(
    manifest.households[0].meter.encryptionKey,
  )
})

test('a larger fleet keeps the households of a smaller one', () => {
  expect(fleetManifest({ seed: 'manifest test', meters: 300 }).households.slice(0, 200)).toEqual(
    manifest.households,
  )
})

test('200 meters hang on 13 concentrators, one an office, and every office has some', () => {
  expect(manifest.households).toHaveLength(200)
  expect(manifest.concentrators.map((concentrator) => concentrator.operatingUnitId)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ])
  const offices = new Set(manifest.households.map((household) => household.operatingUnitId))
  expect(offices.size).toBe(13)
  const concentrators = new Map(
    manifest.concentrators.map(({ id, operatingUnitId }) => [id, operatingUnitId]),
  )
  for (const household of manifest.households) {
    expect(concentrators.get(household.concentratorId)).toBe(household.operatingUnitId)
  }
})

test('no two households share an id, a number, an address of a radio or a key', () => {
  const values = manifest.households.flatMap(({ customer, contract, servicePoint, meter }) => [
    customer.id,
    contract.id,
    contract.contractNumber,
    servicePoint.id,
    meter.id,
    meter.identNumber,
    meter.encryptionKey,
  ])
  expect(new Set(values).size).toBe(200 * 7)
})

test('Ana’s toilet runs, Luis lives in the same office, and San Juan del Río has a household', () => {
  const [ana, luis] = manifest.households
  expect(ana).toMatchObject({ operatingUnitId: 1, contract: { contractNumber: '442761' } })
  expect(ana.faults).toMatchObject([{ kind: 'LEAK', litresPerHour: 240, until: null }])
  expect(luis.faults).toEqual([])
  expect(manifest.households.some((household) => household.operatingUnitId === 4)).toBe(true)
})

test('the broker is given a hash of each secret, never the secret', () => {
  const credentials = brokerCredentials(manifest)
  expect(Object.keys(credentials)).toEqual(manifest.concentrators.map(({ id }) => id))
  for (const { id, secret } of manifest.concentrators) {
    expect(credentials[id]).toMatch(/^scrypt\$8192\$8\$1\$[A-Za-z0-9+/=]{44}\$[A-Za-z0-9+/=]{44}$/)
    expect(credentials[id]).not.toContain(secret)
  }
})

const town = fleetManifest({ seed: 'manifest test', meters: 4000, mix: usualMix })

test('a town is heard on three networks, by seven, two and one in ten', () => {
  const share = (network: string) =>
    town.households.filter(({ radio }) => radio.network === network).length / town.households.length
  expect(share('WMBUS')).toBeCloseTo(0.7, 1)
  expect(share('LORAWAN')).toBeCloseTo(0.2, 1)
  expect(share('NBIOT')).toBeCloseTo(0.1, 1)
  const addresses = new Set(town.households.map(({ radio }) => radio.address))
  expect(addresses.size).toBe(4000)
  for (const { radio } of town.households.filter(({ radio }) => radio.network === 'LORAWAN')) {
    expect(radio.address).toMatch(/^[0-9a-f]{16}$/)
  }
})

test('whoever publishes has a password of its own: roofs, the network server and the operator’s platform', () => {
  const senders = sendersOf(town)
  expect(senders.map(({ id }) => id).slice(13)).toEqual(['chirpstack', 'iot-platform'])
  expect(new Set(senders.map(({ secret }) => secret)).size).toBe(15)
  expect(sendersOf(manifest)).toHaveLength(13)
  expect(Object.keys(brokerCredentials(town))).toEqual(senders.map(({ id }) => id))
})

test('a town has homes, shops, offices and factories, and of everything that can go wrong a case', () => {
  const premises = new Set(town.households.map(({ profile }) => profile.premises))
  expect(premises).toEqual(new Set(['HOME', 'SHOP', 'OFFICE', 'FACTORY']))
  const inlets = new Set(town.households.map(({ profile }) => profile.inlet))
  expect(inlets).toEqual(new Set(['DIRECT', 'TINACO', 'CISTERN']))
  const kinds = new Set(town.households.flatMap(({ faults }) => faults.map(({ kind }) => kind)))
  expect(kinds).toEqual(
    new Set(['LEAK', 'GROWING_LEAK', 'RUNNING_TOILET', 'BURST', 'REVERSE_FLOW', 'TAMPER']),
  )
})

test('what goes wrong is dated from the day the fleet began, and moves with it', () => {
  const later = fleetManifest({ seed: 'manifest test', meters: 4000, epoch: '2027-11-21T04:30:00.000Z' })
  const dates = (manifest: typeof town) =>
    manifest.households.flatMap(({ faults }) => faults.map(({ since }) => Date.parse(since)))
  const year = Date.parse('2027-11-21') - Date.parse('2026-11-21')
  expect(dates(later)).toEqual(dates(town).map((since) => since + year))
})
