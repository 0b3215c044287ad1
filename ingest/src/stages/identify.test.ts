import { expect, test } from 'vitest'
import { aMessage } from '../../test/stage-values.ts'
import { identify } from './identify.ts'

// wmbusmeters drivers/src/kamwater.xmq, encrypted with a made-up key: KAW 52525252, cold water.
const frame =
  '4d44372c525252523a168d203894df7920f1201d182734d5126ab15a7e9d3f2ce53c8d6ff05b228f3c2881b0bde1f89fb23ba0cf4b14f5e1f8f7fd53ab77c151a79b4ac5c7ef46e1fb829fa2a0bd'

test('the radio is known by its address before anything is decrypted', () => {
  const answer = identify(
    aMessage(JSON.stringify({ telegram: frame, rssiDbm: -71, receivedAt: '2026-11-20T18:00:00.250Z' })),
  )
  expect(answer).toMatchObject({
    ok: true,
    value: {
      kind: 'FRAME',
      heardAt: new Date('2026-11-20T18:00:00.250Z'),
      radioAddress: { network: 'WMBUS', address: 'KAW:52525252' },
      signal: { rssiDbm: -71, gateway: 'concentrator-01' },
    },
  })
})

test.each([
  ['', 'payload'],
  ['not json', 'payload'],
  ['[]', 'telegram'],
  ['{"telegram":"abc","receivedAt":"2026-11-20T18:00:00Z"}', 'telegram: is not hexadecimal'],
  [`{"telegram":"${frame}"}`, 'receivedAt'],
  [`{"telegram":"${frame}","receivedAt":"yesterday"}`, 'receivedAt'],
  [`{"telegram":"${frame}","receivedAt":"2026-11-20T18:00:00+99:00"}`, 'receivedAt'],
  [`{"telegram":"${frame}","rssiDbm":"loud","receivedAt":"2026-11-20T18:00:00Z"}`, 'rssiDbm'],
])('the payload %j is refused and the sentence says where it is wrong', (payload, where) => {
  const answer = identify(aMessage(payload))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  if (!answer.ok) expect(answer.rejection.detail).toContain(where)
})

test('a sentence quotes no byte that a database cannot store', () => {
  const answer = identify(aMessage('{"telegram":"00","receivedAt":"\\u0000\\u0007"}'))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  if (!answer.ok) expect(answer.rejection.detail).not.toMatch(/\p{Cc}/u)
})

test('a frame too short to name its sender is refused with the reason of the link layer', () => {
  const answer = identify(aMessage('{"telegram":"4d44","receivedAt":"2026-11-20T18:00:00Z"}'))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'FRAME_TOO_SHORT' } })
})

test('what is longer than any telegram is refused before it is read', () => {
  const bomb = `{"telegram":"${'['.repeat(70_000)}"}`
  expect(identify(aMessage(bomb))).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_TOO_LARGE' } })
})

test('JSON that nests as deep as a payload can is refused like any other that says nothing', () => {
  const deep = `${'['.repeat(29_000)}${']'.repeat(29_000)}`
  expect(identify(aMessage(deep))).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  const topic = 'meter/SN-7/telemetry'
  expect(identify(aMessage(deep, topic))).toMatchObject({
    ok: false,
    rejection: { code: 'PAYLOAD_MALFORMED' },
  })
})

test('a topic under which no meter publishes is said', () => {
  for (const topic of ['wmbus/a/b', 'weather/queretaro', '', 'meter/SN-7/command'])
    expect(identify(aMessage('{}', topic))).toMatchObject({ ok: false, rejection: { code: 'TOPIC_UNKNOWN' } })
})
