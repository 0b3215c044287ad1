import { expect, test } from 'vitest'
import { brokerCredentials } from './broker-credentials.ts'
import { fleetManifest } from './manifest.ts'

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

test('Ana has the one leak, Luis lives in the same office, and San Juan del Río has a household', () => {
  const [ana, luis] = manifest.households
  expect(ana).toMatchObject({ operatingUnitId: 1, contract: { contractNumber: '442761' } })
  expect(ana.leak?.litresPerHour).toBe(240)
  expect(luis).toMatchObject({ operatingUnitId: 1, leak: null })
  expect(manifest.households.filter((household) => household.leak !== null)).toEqual([ana])
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
