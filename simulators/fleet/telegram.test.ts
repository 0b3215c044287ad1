import { litres } from '@aquacis/kit/values/volume.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fleetManifest, type SimulatedMeter } from './manifest.ts'
import { encodeTelegram, type MeterState, meterStateAt, transmissionAt } from './telegram.ts'

const manifest = fleetManifest({ seed: 'telegram test' })
const [ana] = manifest.households

// A published flowIQ 2200 telegram (wmbusmeters drivers/src/kamwater.xmq) and the same encrypted with a made-up key.
const publishedMeter: SimulatedMeter = {
  ...ana.meter,
  identNumber: '52525252',
  encryptionKey: '10f7c55b64ae3724c3c1a090c85cb1e7',
}
const publishedState: MeterState = {
  litres: litres(44_206),
  target: { on: '2020-10-01', litres: litres(43_108) },
  flowLitresPerHour: 0,
  maxFlowLitresPerHour: 495,
  minFlowLitresPerHour: 0,
  minWaterTemperatureC: 12,
  maxWaterTemperatureC: 20,
  minAmbientTemperatureC: 19,
  alarms: [],
}

test('a published flowIQ 2200 telegram comes out byte by byte', () => {
  const frame = encodeTelegram(publishedMeter, publishedState, {
    sessionNumber: 0x2079df94,
    accessNumber: 0x38,
    form: 'full',
  })
  expect(frame.toString('hex')).toBe(
    '4d44372c525252523a168d203894df7920f1201d182734d5126ab15a7e9d3f2ce53c8d6ff05b228f3c2881b0bde1f89fb23ba0cf4b14f5e1f8f7fd53ab77c151a79b4ac5c7ef46e1fb829fa2a0bd',
  )
})

test('every eighth telegram is full and the others are shorter', () => {
  const start = Date.parse('2026-11-20T18:00:05Z')
  const forms = Array.from({ length: 64 }, (_, index) =>
    transmissionAt(ana.meter, new Date(start + index * 5000), 5000),
  ).map((sending) => sending.form)
  expect(forms.filter((form) => form === 'full')).toHaveLength(8)
  const state = meterStateAt(ana, new Date(start))
  const sending = transmissionAt(ana.meter, new Date(start), 5000)
  const full = encodeTelegram(ana.meter, state, { ...sending, form: 'full' })
  expect(encodeTelegram(ana.meter, state, { ...sending, form: 'compact' }).length).toBeLessThan(
    full.length - 15,
  )
})

test('no key stream is used twice: two instants a second apart never share a session number', () => {
  const instant = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2034-01-01') })
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      fc.pre(Math.floor(one / 1000) !== Math.floor(other / 1000))
      const numbers = [one, other].map((at) => transmissionAt(ana.meter, new Date(at), 5000).sessionNumber)
      expect(new Set(numbers).size).toBe(2)
      for (const number of numbers) expect(number >>> 29).toBe(1)
    }),
  )
})

test('a telegram sent again is the same telegram', () => {
  const at = new Date('2026-11-20T18:00:00Z')
  const once = encodeTelegram(ana.meter, meterStateAt(ana, at), transmissionAt(ana.meter, at, 5000))
  const again = encodeTelegram(ana.meter, meterStateAt(ana, at), transmissionAt(ana.meter, at, 5000))
  expect(again).toEqual(once)
})
