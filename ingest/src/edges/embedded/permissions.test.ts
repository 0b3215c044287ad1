import { expect, test } from 'vitest'
import { type Identity, mayPublish, maySubscribe } from './permissions.ts'

const concentrator: Identity = { name: 'concentrator-01', speaksForOthers: false }
const meter: Identity = { name: 'SN-7', speaksForOthers: false }
const server: Identity = { name: 'chirpstack', speaksForOthers: true }

test.each([
  [concentrator, 'wmbus/concentrator-01/telegram', true],
  [concentrator, 'wmbus/concentrator-02/telegram', false],
  [concentrator, 'wmbus/concentrator-01/telegram/more', false],
  [concentrator, 'application/1/device/0011223344556677/event/up', false],
  [meter, 'meter/SN-7/telemetry', true],
  [meter, 'meter/SN-7/alert', true],
  [meter, 'meter/SN-7/command/ack', true],
  [meter, 'meter/SN-7/command', false],
  [meter, 'meter/SN-8/telemetry', false],
  [server, 'application/1/device/0011223344556677/event/up', true],
  [server, 'meter/SN-8/telemetry', true],
  [server, 'wmbus/concentrator-01/telegram', false],
  [server, 'application/1/device/0011223344556677/command/down', false],
  [server, '$SYS/broker', false],
])('%o publishes to %s: %s', (identity, topic, allowed) => {
  expect(mayPublish(identity, topic)).toBe(allowed)
})

test.each([
  [meter, 'meter/SN-7/command', true],
  [meter, 'meter/+/command', false],
  [meter, 'meter/SN-8/command', false],
  [meter, '#', false],
  [concentrator, 'wmbus/concentrator-01/telegram', false],
  [server, 'application/1/device/+/command/down', true],
  [server, 'application/+/device/+/command/down', true],
  [server, 'meter/+/command', true],
  [server, 'application/#', false],
  [server, 'meter/#', false],
  [server, 'application/+/device/+/event/up', false],
])('%o subscribes to %s: %s', (identity, filter, allowed) => {
  expect(maySubscribe(identity, filter)).toBe(allowed)
})
