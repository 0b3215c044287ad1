import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { decideInstallation, type Installation, type InstallationFacts } from './installation.ts'

const now = new Date('2026-11-20T18:00:00Z')
const wish = {
  meterId: '0190a0c0-0000-7000-8000-00000000000a',
  serial: '67001234',
  manufacturer: 'KAM',
  model: 'flowIQ 2200',
  calibreMillimetres: 15,
  servicePointId: '0190a0c0-0000-7000-8000-000000000001',
  installedAt: null,
  initialLitres: litres(12),
  radio: {
    network: 'WMBUS',
    address: '67001234',
    encryptionKey: '000102030405060708090a0b0c0d0e0f',
    profile: { vendor: 'kamstrup', model: 'flowiq-2200', litresPerPulse: null },
    intervalSeconds: 900,
    application: null,
  },
} as const satisfies Installation

const kept = { ...wish, installedAt: now, radio: { ...wish.radio, address: 'KAM:67001234' } }

const free: InstallationFacts = {
  holder: {
    servicePointId: wish.servicePointId,
    customerId: '0190a0c0-0000-7000-8000-0000000000c1',
    operatingUnitId: 4,
    usageClass: null,
    contractNumber: null,
    endedOn: null,
    contractId: '0190a0c0-0000-7000-8000-0000000000d1',
    startedOn: '2024-01-01',
  },
  sameId: null,
  servicePointHasMeter: false,
  vacantSince: null,
  serialTaken: false,
  radioTaken: false,
}

test('a meter goes into service at a supplied service point without one', () => {
  expect(decideInstallation(wish, free, now)).toEqual({
    kind: 'MeterInstalled',
    installation: kept,
    operatingUnitId: 4,
  })
})

test('the same installation asked for again is already done, however the key is spelled', () => {
  const facts = { ...free, sameId: kept, servicePointHasMeter: true, serialTaken: true, radioTaken: true }
  const later = new Date('2026-11-21T18:00:00Z')
  expect(decideInstallation(wish, facts, later)).toEqual({ kind: 'AlreadyInstalled' })
  const shouted = { ...wish, radio: { ...wish.radio, encryptionKey: wish.radio.encryptionKey.toUpperCase() } }
  expect(decideInstallation(shouted, facts, later)).toEqual({ kind: 'AlreadyInstalled' })
  expect(decideInstallation({ ...wish, installedAt: now }, facts, later)).toEqual({
    kind: 'AlreadyInstalled',
  })
})

test.each([
  ['serial', { serial: '67001235' }],
  ['manufacturer', { manufacturer: 'AXI' }],
  ['model', { model: 'kamWater' }],
  ['calibre', { calibreMillimetres: 20 }],
  ['service point', { servicePointId: '0190a0c0-0000-7000-8000-000000000002' }],
  ['first register', { initialLitres: null }],
  ['day of installation', { installedAt: new Date('2026-11-19T18:00:00Z') }],
  ['network', { radio: { ...wish.radio, network: 'NBIOT' as const, encryptionKey: null } }],
  ['address', { radio: { ...wish.radio, address: '67001299' } }],
  ['key', { radio: { ...wish.radio, encryptionKey: 'f'.repeat(32) } }],
  ['profile', { radio: { ...wish.radio, profile: null } }],
  ['interval', { radio: { ...wish.radio, intervalSeconds: 60 } }],
] as const)('the same id with another %s is refused', (_what, change) => {
  const asked: Installation = { ...wish, ...change }
  expect(decideInstallation(asked, { ...free, sameId: kept }, now)).toEqual({ kind: 'MeterIdTaken' })
})

test.each([
  ['ServicePointUnknown', { holder: null }],
  ['ServicePointHasMeter', { servicePointHasMeter: true }],
  ['MeterSerialTaken', { serialTaken: true }],
  ['RadioTaken', { radioTaken: true }],
  ['InstantImpossible', { vacantSince: new Date('2026-11-20T18:00:01Z') }],
])('says %s when that stands in the way', (kind, obstacle) => {
  expect(decideInstallation(wish, { ...free, ...obstacle }, now)).toEqual({ kind })
})

test('a meter goes in on a day that is over, not before its forerunner came out, not tomorrow', () => {
  const vacantSince = new Date('2026-11-10T18:00:00Z')
  const on = (day: string) =>
    decideInstallation({ ...wish, installedAt: new Date(day) }, { ...free, vacantSince }, now)
  expect(on('2026-11-10T18:00:00Z')).toMatchObject({ kind: 'MeterInstalled' })
  expect(on('2026-11-10T17:59:59Z')).toEqual({ kind: 'InstantImpossible' })
  expect(on('2026-11-20T18:00:01Z')).toEqual({ kind: 'InstantImpossible' })
})

test('a radio that cannot be is refused with the part that is wrong', () => {
  const radio = { ...wish.radio, address: '1234567' }
  expect(decideInstallation({ ...wish, radio }, free, now)).toEqual({
    kind: 'RadioMalformed',
    part: 'address',
  })
})
