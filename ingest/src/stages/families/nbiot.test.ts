import { expect, test } from 'vitest'
import { aMessage, aRadio, arrivedAt } from '../../../test/stage-values.ts'
import { identify } from '../identify.ts'
import { speaksForItself } from './nbiot.ts'

const body = {
  meterId: 'M-1',
  serialNumber: 'SN-7',
  contractId: null,
  timestamp: '2026-11-20T17:45:00Z',
  readings: { totalizer: 12.345, unit: 'm3' },
  diagnostics: { signalStrength: -97, batteryLevel: 80 },
  gatewayId: 'celda-4',
}

test('a report is of the device whose serial number stands in it, heard when it arrived', () => {
  expect(identify(aMessage(JSON.stringify(body), 'meter/SN-7/telemetry'))).toMatchObject({
    ok: true,
    value: {
      kind: 'REPORT',
      sender: 'SN-7',
      owesReading: true,
      heardAt: arrivedAt,
      radioAddress: { network: 'NBIOT', address: 'SN-7' },
      signal: { rssiDbm: -97, gateway: 'celda-4' },
      telegram: { readings: [{ at: new Date('2026-11-20T17:45:00Z'), litres: 12_345 }] },
    },
  })
})

test('an alert may come without a register', () => {
  const { readings: _none, ...rest } = body
  const alert = JSON.stringify({ ...rest, alert: 'BURST' })
  expect(identify(aMessage(alert, 'meter/SN-7/alert'))).toMatchObject({
    ok: true,
    value: { kind: 'REPORT', owesReading: false, telegram: { readings: [], alarms: ['BURST'] } },
  })
})

test.each([
  [{ commandId: 'c1', accepted: true }, 'ACCEPTED', null],
  [{ commandId: 'c1', accepted: false, detail: 'no such interval' }, 'REFUSED', 'no such interval'],
])('a device answers a command by %j: %s', (answer, outcome, detail) => {
  expect(identify(aMessage(JSON.stringify(answer), 'meter/SN-7/command/ack'))).toMatchObject({
    ok: true,
    value: { kind: 'NOTE', seen: true, answer: { commandId: 'c1', outcome, detail } },
  })
})

test('an answer to no command is malformed', () => {
  const answer = identify(aMessage('{"accepted":true}', 'meter/SN-7/command/ack'))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  if (!answer.ok) expect(answer.rejection.detail).toContain('commandId')
})

test('a device speaks for itself under its serial number or its meter’s id, and under no other name', () => {
  const radio = aRadio({ network: 'NBIOT', address: 'SN-7', meterId: 'meter' })
  expect(['SN-7', 'meter', 'SN-8', 'M-1', ''].map((sender) => speaksForItself(sender, radio))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
