import { expect, test } from 'vitest'
import type { DeviceOrder } from './command.ts'
import { type DownlinkTarget, downlinkOf } from './downlink.ts'

const id = '0190a0c0-0000-7000-8000-00000000000a'
const application = 'a0000000-0000-4000-8000-000000000001'
const lorawan = (vendor: string): DownlinkTarget => ({
  network: 'LORAWAN',
  address: '70b3d54991000001',
  application,
  profile: { vendor, model: 'any', litresPerPulse: null },
})
const interval: DeviceOrder = { name: 'SET_INTERVAL', seconds: 1_200 }

function sent(target: DownlinkTarget, order: DeviceOrder) {
  const downlink = downlinkOf(id, target, order)
  return typeof downlink === 'string' ? downlink : { ...downlink, payload: JSON.parse(downlink.payload) }
}

test('a LoRaWAN device is told through ChirpStack, under the id of the command', () => {
  // The example of Milesight's manual: 1200 s is ff 03 b0 04.
  expect(sent(lorawan('milesight-iot'), interval)).toEqual({
    topic: `application/${application}/device/70b3d54991000001/command/down`,
    payload: {
      id,
      devEui: '70b3d54991000001',
      confirmed: true,
      fPort: 85,
      data: Buffer.from('ff03b004', 'hex').toString('base64'),
    },
  })
})

test('each vendor is spoken to in its own bytes', () => {
  // Dragino's manual: 01 00 00 1E is 30 seconds.
  expect(sent(lorawan('dragino'), { name: 'SET_INTERVAL', seconds: 30 })).toMatchObject({
    payload: { data: Buffer.from('0100001e', 'hex').toString('base64') },
  })
  expect(sent(lorawan('milesight-iot'), { name: 'SET_INTERVAL', seconds: 70_000 })).toBe('OrderUnsupported')
  expect(sent(lorawan('kamstrup'), interval)).toBe('OrderUnsupported')
})

test('bytes of a manual go out as they are', () => {
  expect(sent(lorawan('axioma'), { name: 'SEND_BYTES', fPort: 10, hex: 'DEADBEEF' })).toMatchObject({
    payload: { fPort: 10, data: '3q2+7w==' },
  })
})

test('a device of the mobile network is told on its own topic', () => {
  const target: DownlinkTarget = { network: 'NBIOT', address: 'NB-17', application: null, profile: null }
  expect(sent(target, { name: 'SET_VALVE', position: 'CLOSED' })).toEqual({
    topic: 'meter/NB-17/command',
    payload: { commandId: id, name: 'SET_VALVE', arguments: { position: 'CLOSED' } },
  })
  expect(sent(target, { name: 'SEND_BYTES', fPort: 1, hex: '00' })).toBe('OrderUnsupported')
})

test('no way leads to a radio that only sends, nor to one of an unknown application', () => {
  const wmbus: DownlinkTarget = {
    network: 'WMBUS',
    address: 'KAM:67001234',
    application: null,
    profile: null,
  }
  expect(sent(wmbus, { name: 'READ_NOW' })).toBe('DeviceUnreachable')
  expect(sent({ ...lorawan('dragino'), application: null }, interval)).toBe('DeviceUnreachable')
})
