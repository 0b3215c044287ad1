import { litres } from '@aquacis/kit/values/volume.ts'
import type { TelemetryBatch, TelemetryReading } from '@aquacis/metering/telemetry'
import { expect, test } from 'vitest'
import type { TelegramMessage } from '../stages/identify.ts'
import { record } from './recorder.ts'

const at = new Date('2026-11-20T18:00:00Z')

function reading(meterKey: number): TelemetryReading {
  return {
    meterKey,
    at,
    litres: litres(1),
    flowLitresPerHour: null,
    receivedAt: at,
    traceId: `trace ${meterKey}`,
  }
}

function message(meterKey: number): TelegramMessage {
  const payload = Buffer.from(`telegram ${meterKey}`)
  return { topic: 'wmbus/concentrator-01/telegram', payload, arrivedAt: at, traceId: `trace ${meterKey}` }
}

function fault(code: string): Error {
  return new Error('Failed query', { cause: Object.assign(new Error('refused'), { code }) })
}

/** A store that cannot bear certain meters. */
function store(unbearable: readonly number[], code: string) {
  const recorded: TelemetryBatch[] = []
  return {
    recorded,
    async record(batch: TelemetryBatch) {
      if (batch.readings.some(({ meterKey }) => unbearable.includes(meterKey))) throw fault(code)
      recorded.push(batch)
      return { stored: batch.readings.length, duplicates: 0 }
    },
  }
}

const meters = [1, 2, 3, 4, 5, 6, 7]
const deadLetter = {
  source: 'wmbus/concentrator-01/telegram',
  payload: Buffer.from('?'),
  reason: 'PAYLOAD_MALFORMED',
  detail: 'not JSON',
  receivedAt: at,
  traceId: 'trace of a dead letter',
}

test('a row that the store refuses becomes a dead letter and the others are stored, each once', async () => {
  const { recorded, record: take } = store([3, 6], '23514')
  const batch = { readings: meters.map(reading), deadLetters: [deadLetter] }
  const outcome = await record({ record: take }, batch, meters.map(message))
  expect(outcome).toEqual({ stored: 5, duplicates: 0, refused: 2 })
  expect(recorded.flatMap(({ readings }) => readings.map(({ meterKey }) => meterKey))).toEqual([
    1, 2, 4, 5, 7,
  ])
  const letters = recorded.flatMap(({ deadLetters }) => deadLetters)
  expect(letters.map(({ reason, payload }) => `${reason} ${payload}`).sort()).toEqual([
    'PAYLOAD_MALFORMED ?',
    'STORE_REFUSED telegram 3',
    'STORE_REFUSED telegram 6',
  ])
})

test.each(['40P01', '57P03', '53300', '08006'])(
  'a store in trouble (%s) refuses no data: the batch is given back whole',
  async (code) => {
    const { recorded, record: take } = store([3], code)
    const batch = { readings: meters.map(reading), deadLetters: [deadLetter] }
    await expect(record({ record: take }, batch, meters.map(message))).rejects.toThrow('Failed query')
    expect(recorded).toEqual([])
  },
)
