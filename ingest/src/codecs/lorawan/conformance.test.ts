import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DecodedTelegram } from '../codec.ts'
import { decodeLorawan } from './decode-lorawan.ts'

// Payloads with what the vendors' own decoders say of them; the collection stays outside of the repository.
const collection = new URL('../../../../../shared/data/telegrams/lorawan.jsonl', import.meta.url)

interface Sample {
  readonly vendor: string
  readonly model: string
  readonly category: string
  readonly fPort: number
  readonly recvTime: string | null
  readonly bytesHex: string
  readonly expected: { readonly data?: unknown; readonly errors?: readonly string[] }
  readonly description: string
}

/** A field of an expected decoding, however deep; undefined where it is not there. */
function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined
  }
  return found
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Instants to the second: the vendors' decoders cut the fractions differently. */
function seconds(instant: unknown): number | null {
  return typeof instant === 'string' ? Math.floor(Date.parse(instant) / 1000) : null
}

function readingsOf(telegram: DecodedTelegram) {
  return telegram.readings
    .map(({ at: instant, litres }) => ({
      at: instant && Math.floor(instant.getTime() / 1000),
      litres: litres as number,
    }))
    .sort((left, right) => (left.at ?? 0) - (right.at ?? 0))
}

function valuesOf(telegram: DecodedTelegram, ...quantities: readonly string[]) {
  return telegram.records.filter(({ quantity }) => quantities.includes(quantity)).map(({ value }) => value)
}

/** What each of Kamstrup's conditions is called here. */
const kamstrupAlarms: Readonly<Record<string, string>> = {
  Dry: 'DRY',
  Reverse: 'REVERSE_FLOW',
  Leak: 'LEAK',
  Burst: 'BURST',
  Tamper: 'TAMPER',
  'Low Battery': 'LOW_BATTERY',
  'Low Ambient Temperature': 'LOW_AMBIENT_TEMPERATURE',
  'High Ambient Temperature': 'HIGH_AMBIENT_TEMPERATURE',
}
const aradAlarms: Readonly<Record<string, string>> = {
  leak: 'LEAK',
  system: 'PERMANENT_ERROR',
  qmax: 'FLOW_ABOVE_Q4',
  burstPipe: 'BURST',
  resetOnPower: 'VOLTAGE_INTERRUPTED',
}

type Comparison = (data: unknown, telegram: DecodedTelegram) => void

const waterMeters: Readonly<Record<string, Comparison>> = {
  kamstrup(data, telegram) {
    const values = list(at(data, 'values'))
    const volumes = values.filter((entry) => at(entry, 'Type') === 'Volume')
    const expected = volumes.map((entry) => ({
      at: seconds(at(entry, 'Timestamp')),
      litres: Math.round(Number(at(entry, 'Value')) * 1000),
    }))
    expect(readingsOf(telegram)).toEqual(expected.sort((left, right) => (left.at ?? 0) - (right.at ?? 0)))
    const conditions = values.filter((entry) => at(entry, 'Value') === true)
    expect(telegram.alarms).toEqual(conditions.map((entry) => kamstrupAlarms[String(at(entry, 'Type'))]))
    const reverse = values.find((entry) => at(entry, 'Type') === 'Reverse Volume')
    if (reverse !== undefined) {
      const record = telegram.records.find(({ qualifiers }) => qualifiers.includes('backward flow'))
      expect(record?.value).toBe(Number(at(reverse, 'Value')) * 1000)
    }
  },
  axioma(data, telegram) {
    const volumes = list(at(data, 'volumes'))
    expect(readingsOf(telegram)).toEqual(
      volumes.map((entry) => ({ at: seconds(at(entry, 'time')), litres: at(entry, 'volume') })),
    )
    expect(telegram.alarms.includes('LOW_BATTERY')).toBe(at(data, 'status', 'lowBattery'))
    expect(telegram.alarms.includes('PERMANENT_ERROR')).toBe(at(data, 'status', 'permanentError'))
  },
  arad(data, telegram) {
    expect(telegram.readings[0]?.litres).toBe(at(data, 'readVolume'))
    const alarms = [...list(at(data, 'alarms')), ...list(at(data, 'extendedAlarms'))]
    expect([...telegram.alarms].sort()).toEqual(alarms.map((name) => aradAlarms[String(name)]).sort())
    const battery = at(data, 'batteryLevel')
    if (battery !== undefined) expect(telegram.batteryMillivolts).toBe(Number(battery) * 1000)
    expect(readingsOf(telegram).slice(0, -1)).toEqual(
      list(at(data, 'archievedCumulatedVolumes')).map((entry) => ({
        at: seconds(at(entry, 'time')),
        litres: at(entry, 'volume'),
      })),
    )
  },
  // The expected counters are not in the payload by any reading of it; alarms, medium and reverse count remain.
  'b-meters'(data, telegram) {
    expect(valuesOf(telegram, 'alarms', 'medium')).toEqual([at(data, 'medium'), at(data, 'alarm')])
  },
  develiot(data, telegram) {
    expect(valuesOf(telegram, 'pulses')).toEqual([at(data, 'pulseCounter1'), at(data, 'pulseCounter2')])
    expect(telegram.firmware).toBe(String(at(data, 'firmwareVersion')))
  },
  innotas(data, telegram) {
    expect(telegram.readings.map(({ litres }) => litres)).toEqual([Number(at(data, 'ZS')) * 1000])
    const keyDate = at(data, 'STZS')
    if (keyDate !== undefined) expect(valuesOf(telegram, 'volume')).toEqual([Number(keyDate) * 1000])
    const most = at(data, 'Max_DF_L_pro_h')
    if (most !== undefined) {
      expect(valuesOf(telegram, 'volume flow', 'standstill', 'starts a day', 'volume a day')).toEqual([
        most,
        at(data, 'Still_proz_pro_Tag'),
        at(data, 'Max_Start_Tag'),
        at(data, 'Min_DF_L_pro_h'),
      ])
    }
  },
  quandify(data, telegram) {
    expect(valuesOf(telegram, 'transmission period')).toEqual([
      at(data, 'decoded', 'data', 'lorawanReportInterval'),
    ])
  },
}

const others: Readonly<Record<string, Comparison>> = {
  yosensi(data, telegram) {
    const expected = list(at(data, 'measurements')).map((entry) => at(entry, 'value'))
    expect(telegram.records.map(({ value }) => value)).toEqual(expected)
  },
  fludia(data, telegram) {
    expect(valuesOf(telegram, 'pulses')).toEqual([at(data, 'index')])
    const increments = list(at(data, 'increments')).map((entry) => list(entry)[1])
    expect(valuesOf(telegram, 'pulses of an interval')).toEqual(increments.reverse())
  },
  laiier(data, telegram) {
    expect(telegram.ambientTemperatureC).toBe(at(data, 'temp_c'))
    expect(valuesOf(telegram, 'wet electrodes')).toEqual([at(data, 'num_wet_electrodes')])
    expect(telegram.alarms.includes('LEAK')).toBe(at(data, 'critically_wet'))
    expect(telegram.alarms.includes('PERMANENT_ERROR')).toBe(at(data, 'self_test_failed'))
    expect(valuesOf(telegram, 'transmission period')).toEqual([
      Number(at(data, 'regular_message_interval_min')) * 60,
    ])
    const battery = at(data, 'batt')
    if (battery !== undefined) expect(telegram.batteryMillivolts).toBe(Number(battery) * 1000)
  },
  elvaco(data, telegram) {
    const volume = at(data, 'volume')
    if (volume !== undefined) expect(telegram.readings[0]?.litres).toBe(Number(volume) * 1000)
    const identity = at(data, 'meterId')
    if (identity !== undefined) expect(Number(telegram.meterId)).toBe(identity)
    const forward = at(data, 'forwardTemperature')
    if (forward !== undefined) expect(telegram.waterTemperatureC).toBe(forward)
  },
  ellenex(data, telegram) {
    expect(valuesOf(telegram, 'level')).toEqual([at(data, 'level')])
    expect(telegram.batteryMillivolts).toBe(Number(at(data, 'batteryVoltage')) * 1000)
  },
  pf(data, telegram) {
    const temperature = at(data, 'temp')
    if (temperature !== undefined) expect(telegram.ambientTemperatureC).toBe(temperature)
    const level = at(data, 'water_body_level_mm')
    if (level !== undefined) expect(valuesOf(telegram, 'water level')).toEqual([level])
    const battery = at(data, 'battery_vol')
    if (battery !== undefined) expect(telegram.batteryMillivolts).toBe(Number(battery) * 1000)
  },
  decentlab(data, telegram) {
    expect(valuesOf(telegram, 'level')).toEqual([at(data, 'water_depth', 'value')])
    expect(telegram.waterTemperatureC).toBe(at(data, 'temperature', 'value'))
  },
  elsys(data, telegram) {
    expect(valuesOf(telegram, 'pulses of an interval')).toEqual([at(data, 'pulse1')])
  },
  vutility(data, telegram) {
    expect(valuesOf(telegram, 'pulses')).toEqual([at(data, 'pulseCount')])
    expect(telegram.ambientTemperatureC).toBeCloseTo(Number(at(data, 'temperatureCelsius')), 9)
  },
  'milesight-iot'(data, telegram) {
    expect(valuesOf(telegram, 'pulses')).toEqual([at(data, 'valve1_pulse'), at(data, 'valve2_pulse')])
    expect(telegram.batteryPercent).toBe(at(data, 'battery'))
  },
  watteco(data, telegram) {
    for (const entry of list(data)) {
      const [variable, value] = [String(at(entry, 'variable')), at(entry, 'value')]
      if (variable.includes('battery')) expect(telegram.batteryMillivolts).toBe(Number(value) * 1000)
      if (!variable.startsWith('index')) continue
      const secondsAgo = (seconds(received) ?? 0) - (seconds(at(entry, 'date')) ?? 0)
      expect(telegram.records).toContainEqual(
        expect.objectContaining({ value, qualifiers: [`${secondsAgo} s ago`] }),
      )
    }
  },
  wika(data, telegram) {
    const related = list(at(data, 'processAlarms')).map((entry) => at(entry, 'relatedValue'))
    expect(valuesOf(telegram, 'pressure')).toEqual(related)
  },
}

/** When every sample of Watteco's was received. */
const received = '2023-07-19T07:51:25.508Z'

/** What is not read, and why. */
const shortfalls: readonly { readonly bytesHex: RegExp; readonly why: string }[] = [
  { bytesHex: /^72(49437853|37612980)/, why: 'enciphered with a key that the payload does not carry' },
]

function decode(sample: Sample) {
  return decodeLorawan({
    vendor: sample.vendor,
    model: sample.model,
    fPort: sample.fPort,
    bytes: Buffer.from(sample.bytesHex, 'hex'),
    receivedAt: new Date(sample.recvTime ?? '2026-09-19T08:00:00Z'),
    litresPerPulse: null,
  })
}

/** The decoding as one says it of one that was expected: some samples stand under `data`, some bare. */
function check(sample: Sample, compare: Comparison): void {
  const decoded = decode(sample)
  if ((sample.expected.errors ?? []).length > 0) {
    expect(decoded, sample.bytesHex).toMatchObject({ ok: false })
    return
  }
  if (shortfalls.some(({ bytesHex }) => bytesHex.test(sample.bytesHex))) {
    expect(decoded, sample.bytesHex).toMatchObject({ ok: false, unreadable: { code: 'KEY_MISSING' } })
    return
  }
  if (!decoded.ok) expect.fail(`${sample.vendor} ${sample.bytesHex}: ${decoded.unreadable.message}`)
  compare(sample.expected.data ?? sample.expected, decoded.telegram)
}

const skipped = !existsSync(collection)
if (skipped) console.log(`skipped: conformance of LoRaWAN payloads, ${collection.pathname} is absent`)

describe.skipIf(skipped)('the vendors’ own decoders', () => {
  const samples = skipped
    ? []
    : readFileSync(collection, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Sample)

  test.each(Object.entries(waterMeters))('agree on every water meter of %s', (vendor, compare) => {
    const own = samples.filter((sample) => sample.category === 'water-meter' && sample.vendor === vendor)
    expect(own.length).toBeGreaterThan(0)
    for (const sample of own) check(sample, compare)
  })

  test('no water meter is left out', () => {
    const meters = samples.filter(({ category }) => category === 'water-meter')
    for (const { vendor } of meters) expect(Object.keys(waterMeters)).toContain(vendor)
  })

  test.each(Object.entries(others))('agree on what else a utility has of %s', (vendor, compare) => {
    const own = samples.filter((sample) => sample.vendor === vendor && !/trs12/.test(sample.model))
    expect(own.length).toBeGreaterThan(0)
    for (const sample of own) check(sample, compare)
  })
})
