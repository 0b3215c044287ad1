import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { framings, sealings, wrappings } from '../../../test/telegrams/ways.ts'
import type { Decoded, WmbusTelegram } from '../codec.ts'
import { createLayoutMemory } from './compact.ts'
import { decodeWmbus } from './decode-wmbus.ts'

// Telegrams with the values of a decoder that is not ours; the collection stays outside of the repository.
const collection = new URL('../../../../../shared/data/telegrams/wmbus.jsonl', import.meta.url)

interface Sample {
  readonly driver: string
  readonly meterId: string
  readonly telegramHex: string
  readonly keyHex: string | null
  readonly water: boolean
  readonly derived?: string
  readonly expected: Readonly<Record<string, string | number | null>>
}

const kamstrup = /^(kam|multical|flowiq)/
/** The reference gives a key date that the meter leaves empty (all bits zero) as the last of November 1999. */
const emptyDate = '1999-11-30'
/** Share of the other makers' water telegrams that gave their register when this line was last moved: only up. */
const reached = 1

function samples(): Sample[] {
  const lines = readFileSync(collection, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Sample)
}

function numberAt(sample: Sample, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = sample.expected[name]
    if (typeof value === 'number') return value
  }
  return undefined
}

function decode(sample: Sample, layouts = createLayoutMemory()) {
  return decodeWmbus({
    frame: Buffer.from(sample.telegramHex, 'hex'),
    key: sample.keyHex === null ? null : Buffer.from(sample.keyHex, 'hex'),
    layouts,
  })
}

function expectKamstrup(telegram: WmbusTelegram, sample: Sample): void {
  const { expected } = sample
  const total = numberAt(sample, 'total_m3', 'total_volume_m3')
  expect(telegram.identNumber).toBe(sample.meterId)
  expect(telegram.readings.map(({ litres }) => litres)).toEqual([Math.round((total ?? Number.NaN) * 1000)])
  const target = numberAt(sample, 'target_m3', 'target_volume_m3')
  if (target !== undefined && expected['target_date'] !== emptyDate) {
    expect(telegram.targets).toContainEqual({
      at: expected['target_date'],
      litres: Math.round(target * 1000),
    })
  }
  const flow = numberAt(sample, 'flow_m3h', 'volume_flow_m3h')
  if (flow !== undefined) expect(telegram.flowLitresPerHour).toBeCloseTo(flow * 1000, 6)
  const temperature = numberAt(sample, 'flow_temperature_c', 't1_temperature_c')
  if (temperature !== undefined) expect(telegram.waterTemperatureC).toBe(temperature)
  expect(telegram.alarms.length === 0).toBe((expected['status'] ?? 'OK') === 'OK')
}

/** What the reference says of the present register, or, for those that send no other, of the last key date. */
function registerOf(sample: Sample): number | undefined {
  return numberAt(sample, 'total_m3', 'total_volume_m3', 'total_water_m3', 'total_tariff2_m3')
}

function givesItsRegister(sample: Sample): boolean {
  const decoded = decode(sample)
  if (!decoded.ok) return false
  const total = registerOf(sample)
  if (total !== undefined) return decoded.telegram.readings[0]?.litres === Math.round(total * 1000)
  const target = Math.round((numberAt(sample, 'target_m3') ?? Number.NaN) * 1000)
  return decoded.telegram.targets.some(({ litres }) => litres === target)
}

/** What counts of a telegram: behind makers' own parts the fillers of an encryption may show up as a record. */
function essence(decoded: Decoded<WmbusTelegram>) {
  if (!decoded.ok) return decoded.unreadable
  const { meterId, readings, targets, alarms, flowLitresPerHour } = decoded.telegram
  return { meterId, readings, targets, alarms, flowLitresPerHour }
}

if (!existsSync(collection))
  console.log(`skipped: conformance of telegrams, ${collection.pathname} is absent`)

describe.skipIf(!existsSync(collection))('the reference decoder', () => {
  test('agrees on every Kamstrup telegram: register, target, flow, temperature and status', () => {
    const telegrams = samples().filter(({ driver }) => kamstrup.test(driver))
    expect(telegrams.length).toBeGreaterThan(60)
    for (const sample of telegrams) {
      const decoded = decode(sample)
      if (!decoded.ok) expect.fail(`${sample.driver} ${sample.telegramHex}: ${decoded.unreadable.message}`)
      expectKamstrup(decoded.telegram, sample)
    }
  })

  test('agrees on the register of as many other water meters as ever before', () => {
    const telegrams = samples().filter(({ driver, water }) => water && !kamstrup.test(driver))
    const missed = telegrams.filter((sample) => !givesItsRegister(sample))
    const share = 1 - missed.length / telegrams.length
    console.log(
      `water meters of other makers: ${telegrams.length - missed.length} of ${telegrams.length} registers`,
    )
    expect(
      share,
      missed.map(({ driver, meterId }) => `${driver} ${meterId}`).join(', '),
    ).toBeGreaterThanOrEqual(reached)
  })

  test('says the same of every telegram however it is framed and sealed', () => {
    // One memory for all: a layout that had to be searched for is searched once.
    const layouts = createLayoutMemory()
    let ways = 0
    for (const sample of samples()) {
      const frame = Buffer.from(sample.telegramHex, 'hex')
      const key = sample.keyHex === null ? null : Buffer.from(sample.keyHex, 'hex')
      const plain = decode(sample)
      if (!plain.ok || sample.derived !== undefined) continue
      const all =
        key === null
          ? [...framings(frame, key), ...sealings(frame), ...wrappings(frame)]
          : framings(frame, key)
      for (const way of all) {
        const decoded = decodeWmbus({ frame: way.frame, key: way.key, layouts })
        expect(essence(decoded), `${sample.driver} ${way.name}`).toEqual(essence(plain))
      }
      ways += all.length
    }
    console.log(`${ways} ways of framing and sealing gave the same telegrams`)
    expect(ways).toBeGreaterThan(3000)
  })

  test('is never answered by a wrong key', () => {
    for (const sample of samples().filter(({ keyHex }) => keyHex !== null)) {
      const wrong = decode({ ...sample, keyHex: 'ff'.repeat(16) })
      expect(wrong, sample.telegramHex).toMatchObject({ ok: false, unreadable: { code: 'KEY_WRONG' } })
      const none = decode({ ...sample, keyHex: null })
      expect(none, sample.telegramHex).toMatchObject({ ok: false, unreadable: { code: 'KEY_MISSING' } })
    }
  })
})
