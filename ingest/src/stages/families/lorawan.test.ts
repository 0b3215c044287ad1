import { expect, test } from 'vitest'
import { aMessage, aRadio } from '../../../test/stage-values.ts'
import { identify } from '../identify.ts'
import { readUplink } from './lorawan.ts'

const devEui = '0013ea0061200001'
const device = { devEui, deviceName: 'medidor', deviceProfileName: 'unnamed', tags: {} }
const time = '2026-11-20T18:00:00.123456+00:00'

function arrival(event: string, body: object, topicDevice = devEui) {
  const topic = `application/5d0c5a1e/device/${topicDevice}/event/${event}`
  return identify(aMessage(JSON.stringify({ deviceInfo: device, time, ...body }), topic))
}

const uplink = {
  fPort: 1,
  data: 'eERtADMYN0QTAwAAAE2T',
  rxInfo: [
    { gatewayId: 'far', rssi: -120, snr: -12 },
    { gatewayId: 'near', rssi: -80, snr: 7.5 },
  ],
}

test('an uplink is of the device that topic and body name, heard best by one of its gateways', () => {
  expect(arrival('up', uplink)).toMatchObject({
    ok: true,
    value: {
      kind: 'UPLINK',
      heardAt: new Date('2026-11-20T18:00:00.123Z'),
      radioAddress: { network: 'LORAWAN', address: devEui },
      signal: { rssiDbm: -80, snrDb: 7.5, gateway: 'near', application: '5d0c5a1e' },
      fPort: 1,
    },
  })
  expect(arrival('up', uplink, devEui.toUpperCase()).ok).toBe(true)
  expect(arrival('up', uplink, '0013ea00612000ff')).toMatchObject({
    ok: false,
    rejection: { code: 'SENDER_FOREIGN' },
  })
})

test('a frame of the network’s own commands is a sign of life and no telegram', () => {
  expect(arrival('up', { ...uplink, fPort: 0 })).toMatchObject({
    ok: true,
    value: { kind: 'NOTE', seen: true },
  })
  expect(arrival('up', { rxInfo: uplink.rxInfo })).toMatchObject({
    ok: true,
    value: { kind: 'NOTE', seen: true },
  })
})

test.each([
  ['join', { devAddr: '00189440' }, { seen: true, batteryPercent: null, answer: null }],
  ['status', { margin: 10, batteryLevel: 88.3 }, { seen: true, batteryPercent: 88.3, answer: null }],
  [
    'txack',
    { queueItemId: 'q1' },
    { seen: false, answer: { commandId: 'q1', outcome: 'SENT', detail: null } },
  ],
  [
    'ack',
    { queueItemId: 'q1', acknowledged: true },
    { seen: true, answer: { commandId: 'q1', outcome: 'ACCEPTED', detail: null } },
  ],
  ['ack', { queueItemId: 'q1' }, { seen: false, answer: { commandId: 'q1', outcome: 'REFUSED' } }],
  ['log', { level: 'ERROR', code: 'UPLINK_MIC', description: 'bad' }, { seen: false, answer: null }],
  [
    'log',
    {
      level: 'ERROR',
      code: 'DOWNLINK_PAYLOAD_SIZE',
      description: 'too long',
      context: { queue_item_id: 'q1' },
    },
    {
      seen: false,
      answer: { commandId: 'q1', outcome: 'REFUSED', detail: 'DOWNLINK_PAYLOAD_SIZE: too long' },
    },
  ],
  ['location', { location: { latitude: 20.6, longitude: -100.4 } }, { seen: false, answer: null }],
])('the event %s with %j is a note', (event, body, note) => {
  expect(arrival(event, body)).toMatchObject({ ok: true, value: { kind: 'NOTE', ...note } })
})

test.each([
  ['dance', {}],
  ['up', { data: 42 }],
  ['status', { deviceInfo: undefined }],
])('the event %s with %j is malformed, and said', (event, body) => {
  expect(arrival(event, body)).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
})

test('the registry’s profile counts before what the network server calls the device; with neither, that is said', () => {
  const opened = arrival('up', uplink)
  if (!opened.ok || opened.value.kind !== 'UPLINK') throw new Error('an uplink was expected')
  const profile = { vendor: 'kamstrup', model: 'flowIQ 2200', litresPerPulse: null }
  const read = (arrivalHint: typeof profile | null, registered: typeof profile | null) => {
    const known = { ...opened.value, hint: arrivalHint } as typeof opened.value & { kind: 'UPLINK' }
    const answer = readUplink(known, aRadio({ network: 'LORAWAN', address: devEui, profile: registered }))
    return answer.ok ? (answer.value.ok ? 'read' : answer.value.unreadable.code) : answer.rejection.code
  }
  expect(read(null, null)).toBe('PROFILE_MISSING')
  expect(read(null, { ...profile, vendor: 'nobody' })).toBe('UNSUPPORTED')
  expect(read({ ...profile, vendor: 'nobody' }, profile)).not.toBe('UNSUPPORTED')
})
