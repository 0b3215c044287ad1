import { expect, test } from 'vitest'
import { decodeNbiotRequest } from './nbiot-format.ts'

const body = {
  meterId: 'QRO-1',
  serialNumber: 'S-1',
  timestamp: '2026-11-20T12:00:00-06:00',
  readings: { totalizer: 1.5, unit: 'm3' },
}

test('a telemetry is answered in the form of every other telegram', () => {
  expect(decodeNbiotRequest({ format: 'nbiot', body })).toMatchObject({
    ok: true,
    meterId: 'QRO-1',
    readings: [{ at: '2026-11-20T18:00:00.000Z', litres: 1500 }],
    alarms: [],
  })
})

test('a request without a body is told what one looks like, a body with a fault which field it is', () => {
  expect(decodeNbiotRequest({ format: 'nbiot' })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } })
  const answer = decodeNbiotRequest({ format: 'nbiot', body: { ...body, timestamp: 'yesterday' } })
  expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_MALFORMED' } })
  expect(JSON.stringify(answer)).toContain('timestamp')
})
