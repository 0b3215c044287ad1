import { expect, test } from 'vitest'
import { type RadioWish, radioOf } from './radio-form.ts'

const wmbus: RadioWish = {
  network: 'WMBUS',
  address: '67001234',
  encryptionKey: '000102030405060708090A0B0C0D0E0F',
  profile: null,
  intervalSeconds: null,
  application: null,
}
const lorawan: RadioWish = {
  network: 'LORAWAN',
  address: '70-B3-D5-49-91-00-00-01',
  encryptionKey: null,
  profile: { vendor: 'axioma', model: 'w1', litresPerPulse: null },
  intervalSeconds: 3_600,
  application: '0F6A3C2E-8C52-4E1E-9C37-3C9F2B7A1D00',
}

test('a Wireless M-Bus radio is known by its maker and eight digits, its key in small letters', () => {
  expect(radioOf('KAM', wmbus)).toEqual({
    ...wmbus,
    address: 'KAM:67001234',
    encryptionKey: '000102030405060708090a0b0c0d0e0f',
  })
})

test('a DevEUI may be written as its label shows it', () => {
  expect(radioOf('AXI', lorawan)).toMatchObject({
    address: '70b3d54991000001',
    application: '0f6a3c2e-8c52-4e1e-9c37-3c9f2b7a1d00',
  })
})

test('a key may follow later', () => {
  expect(radioOf('KAM', { ...wmbus, encryptionKey: null })).toMatchObject({ encryptionKey: null })
})

test.each([
  ['manufacturer', 'kamstrup', wmbus],
  ['manufacturer', 'KA1', wmbus],
  ['address', 'KAM', { ...wmbus, address: '1234567' }],
  ['address', 'KAM', { ...wmbus, address: '1234567a' }],
  ['address', 'AXI', { ...lorawan, address: '70b3d5499100001' }],
  ['address', 'AXI', { ...lorawan, network: 'NBIOT', address: 'a/b', application: null }],
  ['address', 'AXI', { ...lorawan, network: 'NBIOT', address: '+', application: null }],
  ['encryptionKey', 'KAM', { ...wmbus, encryptionKey: '00' }],
  ['encryptionKey', 'KAM', { ...wmbus, encryptionKey: 'g'.repeat(32) }],
  ['encryptionKey', 'AXI', { ...lorawan, encryptionKey: wmbus.encryptionKey }],
  ['profile', 'AXI', { ...lorawan, profile: { vendor: '', model: 'w1', litresPerPulse: null } }],
  ['litresPerPulse', 'AXI', { ...lorawan, profile: { vendor: 'a', model: 'b', litresPerPulse: 0 } }],
  ['interval', 'AXI', { ...lorawan, intervalSeconds: 0 }],
  ['interval', 'AXI', { ...lorawan, intervalSeconds: 32 * 86_400 }],
  ['application', 'KAM', { ...wmbus, application: lorawan.application }],
  ['application', 'AXI', { ...lorawan, application: 'medidores' }],
] as const)('the %s of a radio that cannot be is named (%s)', (part, manufacturer, wish) => {
  expect(radioOf(manufacturer, wish)).toBe(part)
})
