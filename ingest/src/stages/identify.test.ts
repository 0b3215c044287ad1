import { expect, test } from 'vitest'
import { identify, type TelegramMessage } from './identify.ts'

// wmbusmeters drivers/src/kamwater.xmq, encrypted with a made-up key: KAW 52525252, cold water.
const frame =
  '4d44372c525252523a168d203894df7920f1201d182734d5126ab15a7e9d3f2ce53c8d6ff05b228f3c2881b0bde1f89fb23ba0cf4b14f5e1f8f7fd53ab77c151a79b4ac5c7ef46e1fb829fa2a0bd'

function message(payload: string): TelegramMessage {
  return {
    topic: 'wmbus/concentrator-01/telegram',
    payload: Buffer.from(payload),
    arrivedAt: new Date('2026-11-20T18:00:01Z'),
    traceId: 'b'.repeat(32),
  }
}

test('the radio is known by its address before anything is decrypted', () => {
  const answer = identify(
    message(JSON.stringify({ telegram: frame, rssiDbm: -71, receivedAt: '2026-11-20T18:00:00.250Z' })),
  )
  expect(answer).toMatchObject({
    ok: true,
    value: {
      receivedAt: new Date('2026-11-20T18:00:00.250Z'),
      address: { manufacturer: 'KAW', identNumber: '52525252', version: 0x3a, deviceType: 0x16 },
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
  const answer = identify(message(payload))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  if (!answer.ok) expect(answer.rejection.detail).toContain(where)
})

test('a sentence quotes no byte that a database cannot store', () => {
  const answer = identify(message('{"telegram":"00","receivedAt":"\\u0000\\u0007"}'))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'PAYLOAD_MALFORMED' } })
  if (!answer.ok) expect(answer.rejection.detail).not.toMatch(/\p{Cc}/u)
})

test('a frame too short to name its sender is refused with the reason of the link layer', () => {
  const answer = identify(message('{"telegram":"4d44","receivedAt":"2026-11-20T18:00:00Z"}'))
  expect(answer).toMatchObject({ ok: false, rejection: { code: 'FRAME_TOO_SHORT' } })
})
