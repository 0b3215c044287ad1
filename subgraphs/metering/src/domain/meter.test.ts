import { expect, test } from 'vitest'
import { decideInstallation, type Installation, type InstallationFacts } from './meter.ts'

const wish: Installation = {
  meterId: '0190a0c0-0000-7000-8000-00000000000a',
  serial: '67001234',
  manufacturer: 'KAM',
  model: 'flowIQ 2200',
  calibreMillimetres: 15,
  servicePointId: '0190a0c0-0000-7000-8000-000000000001',
  identNumber: '67001234',
  encryptionKey: '000102030405060708090a0b0c0d0e0f',
}

const free: InstallationFacts = {
  holder: {
    servicePointId: wish.servicePointId,
    customerId: '0190a0c0-0000-7000-8000-0000000000c1',
    operatingUnitId: 4,
    contractId: '0190a0c0-0000-7000-8000-0000000000d1',
    startedOn: '2024-01-01',
  },
  sameId: null,
  servicePointHasMeter: false,
  serialTaken: false,
  radioTaken: false,
}

test('a meter goes into service at a supplied service point without one', () => {
  expect(decideInstallation(wish, free)).toEqual({
    kind: 'MeterInstalled',
    installation: wish,
    operatingUnitId: 4,
  })
})

test('the same installation asked for again is already done, however the key is spelled', () => {
  const facts = { ...free, sameId: wish, servicePointHasMeter: true, serialTaken: true, radioTaken: true }
  expect(decideInstallation(wish, facts)).toEqual({ kind: 'AlreadyInstalled' })
  const shouted = { ...wish, encryptionKey: wish.encryptionKey.toUpperCase() }
  expect(decideInstallation(shouted, facts)).toEqual({ kind: 'AlreadyInstalled' })
})

test.each(Object.keys(wish).filter((field) => field !== 'meterId'))(
  'the same id with another %s is refused',
  (field) => {
    const other = field === 'encryptionKey' ? 'f'.repeat(32) : 'elsewhere'
    const sameId = { ...wish, [field]: field === 'calibreMillimetres' ? 20 : other }
    expect(decideInstallation(wish, { ...free, sameId })).toEqual({ kind: 'MeterIdTaken' })
  },
)

test.each([
  ['ServicePointUnknown', { holder: null }],
  ['ServicePointHasMeter', { servicePointHasMeter: true }],
  ['MeterSerialTaken', { serialTaken: true }],
  ['RadioTaken', { radioTaken: true }],
])('says %s when that stands in the way', (kind, obstacle) => {
  expect(decideInstallation(wish, { ...free, ...obstacle })).toEqual({ kind })
})

test.each([
  ['manufacturer', 'kamstrup'],
  ['manufacturer', 'KA1'],
  ['identNumber', '1234567'],
  ['identNumber', '1234567a'],
  ['encryptionKey', '00'],
  ['encryptionKey', 'g'.repeat(32)],
] as const)('a radio whose %s is %j is malformed', (part, text) => {
  expect(decideInstallation({ ...wish, [part]: text }, free)).toEqual({ kind: 'RadioMalformed', part })
})
