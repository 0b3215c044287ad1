import { litres } from '@aquacis/kit/values/volume.ts'
import { type Radio, type RadioAddress, radioName } from '@aquacis/metering/telemetry'
import { fleetManifest, type Household } from '@aquacis/simulators/fleet/manifest.ts'
import { encodeTelegram, meterStateAt, transmissionAt } from '@aquacis/simulators/fleet/telegram.ts'
import { expect, test } from 'vitest'
import { createLayoutMemory } from './codecs/wmbus/compact.ts'
import { digest, type Surroundings } from './pipeline.ts'
import type { TelegramMessage } from './stages/arrival.ts'
import { createSightingNews } from './stages/device/sighting-news.ts'
import { createFrameEcho } from './stages/frame-echo.ts'
import { wallClock } from './stages/judging/clock.ts'
import { createLimits, type LimitsOptions } from './stages/limits/limits.ts'

const manifest = fleetManifest({ seed: 'pipeline', meters: 4 })
const [ana, luis] = manifest.households
const now = new Date('2026-11-20T18:00:30Z')
let traces = 0

function radioOf({ index, meter }: Household, latest: Radio['latest'] = null): Radio {
  return {
    network: 'WMBUS',
    address: `${meter.manufacturer}:${meter.identNumber}`,
    profile: null,
    intervalSeconds: null,
    meterKey: index + 1,
    meterId: meter.id,
    servicePointId: manifest.households[index]?.servicePoint.id ?? '',
    encryptionKey: Buffer.from(meter.encryptionKey, 'hex'),
    calibreMillimetres: meter.calibreMillimetres,
    latest,
  }
}

function published(payload: string): TelegramMessage {
  traces += 1
  const topic = 'wmbus/concentrator-01/telegram'
  return { topic, payload: Buffer.from(payload), arrivedAt: now, traceId: String(traces).padStart(32, '0') }
}

function telegramOf(household: Household, at: string, register?: number): TelegramMessage {
  const instant = new Date(at)
  const state = meterStateAt(household, instant)
  const shown = register === undefined ? state : { ...state, litres: litres(register) }
  const frame = encodeTelegram(household.meter, shown, transmissionAt(household.meter, instant, 5000))
  return published(
    JSON.stringify({ telegram: frame.toString('hex'), rssiDbm: -71, receivedAt: instant.toISOString() }),
  )
}

function surroundings(installed: readonly Radio[], limits: LimitsOptions = {}): Surroundings {
  const radios = new Map(installed.map((radio) => [radioName(radio), radio]))
  return {
    radios: async (_addresses: readonly RadioAddress[]) => radios,
    layouts: createLayoutMemory(),
    echo: createFrameEcho(),
    limits: createLimits(limits),
    news: createSightingNews(),
    clock: wallClock,
    elapsedMs: () => 0,
  }
}

function digested(messages: readonly TelegramMessage[], installed: readonly Radio[]) {
  return digest(messages, surroundings(installed))
}

test('a register that fell by what can run back is a dead letter, and a fall that detection hears of', async () => {
  const messages = [
    telegramOf(ana, '2026-11-20T16:00:00Z', 9_000),
    telegramOf(ana, '2026-11-20T17:00:00Z', 8_994),
    telegramOf(ana, '2026-11-20T17:15:00Z', 100),
    telegramOf(ana, '2026-11-20T18:00:00Z', 9_001),
  ]
  const { batch } = await digested(messages, [radioOf(ana)])
  expect(batch.readings.map((reading) => reading.litres)).toEqual([9_000, 9_001])
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['REGISTER_FALLING', 'REGISTER_FALLING'])
  expect(batch.falls).toEqual([
    {
      meterKey: 1,
      at: new Date('2026-11-20T17:00:00Z'),
      litres: 6,
      since: new Date('2026-11-20T16:00:00Z'),
    },
  ])
})

test('telegrams become readings under their own traces', async () => {
  const messages = [telegramOf(ana, '2026-11-20T18:00:00Z'), telegramOf(luis, '2026-11-20T18:00:01Z')]
  const { batch, duplicates } = await digested(messages, [radioOf(ana), radioOf(luis)])
  expect(duplicates).toBe(0)
  expect(batch.deadLetters).toEqual([])
  expect(batch.readings).toEqual(
    [ana, luis].map((household, index) => {
      const at = new Date(`2026-11-20T18:00:0${index}Z`)
      const { litres: register, flowLitresPerHour } = meterStateAt(household, at)
      const traceId = messages[index]?.traceId
      return { meterKey: index + 1, at, litres: register, flowLitresPerHour, receivedAt: at, traceId }
    }),
  )
})

test('what cannot be used is a dead letter with reason, source and the payload as it came; the rest goes on', async () => {
  const stranger = manifest.households[2] ?? luis
  const messages = [
    published('not json'),
    telegramOf(ana, '2026-11-20T18:00:00Z'),
    telegramOf(stranger, '2026-11-20T18:00:00Z'),
    telegramOf(luis, '2026-11-20T19:00:00Z'),
    published('{"telegram":"4d44","receivedAt":"2026-11-20T18:00:00Z"}'),
  ]
  const { batch } = await digested(messages, [radioOf(ana), radioOf(luis)])
  expect(batch.readings.map(({ meterKey }) => meterKey)).toEqual([1])
  expect(batch.deadLetters.map(({ reason }) => reason).sort()).toEqual([
    'FRAME_TOO_SHORT',
    'INSTANT_IN_FUTURE',
    'PAYLOAD_MALFORMED',
    'RADIO_UNKNOWN',
  ])
  const malformed = batch.deadLetters.find(({ reason }) => reason === 'PAYLOAD_MALFORMED')
  expect(malformed).toMatchObject({
    source: 'wmbus/concentrator-01/telegram',
    payload: Buffer.from('not json'),
    traceId: messages[0]?.traceId,
  })
})

test('a telegram with the wrong key is a dead letter, never a reading', async () => {
  const changed = { ...radioOf(ana), encryptionKey: Buffer.alloc(16, 7) }
  const { batch } = await digested([telegramOf(ana, '2026-11-20T18:00:00Z')], [changed])
  expect(batch.readings).toEqual([])
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['KEY_WRONG'])
})

test('the same telegram twice in a batch is one reading', async () => {
  const messages = [telegramOf(ana, '2026-11-20T18:00:00Z'), telegramOf(ana, '2026-11-20T18:00:00Z')]
  const { batch, duplicates } = await digested(messages, [radioOf(ana)])
  expect(batch.readings).toHaveLength(1)
  expect(duplicates).toBe(1)
})

test('a register that falls within one batch is seen, and an older value after a newer one is late', async () => {
  const messages = [
    telegramOf(ana, '2026-11-20T18:00:00Z', 1000),
    telegramOf(ana, '2026-11-20T18:00:05Z', 999),
    telegramOf(ana, '2026-11-20T17:59:55Z', 998),
  ]
  const { batch } = await digested(messages, [radioOf(ana)])
  expect(batch.readings.map(({ litres: register }) => register)).toEqual([1000, 998])
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['REGISTER_FALLING'])
})

test('a register below the latest known to the store is falling', async () => {
  const latest = { at: new Date('2026-11-20T17:00:00Z'), litres: litres(2000) }
  const { batch } = await digested([telegramOf(ana, '2026-11-20T18:00:00Z', 1000)], [radioOf(ana, latest)])
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['REGISTER_FALLING'])
})

test('the same frame through two concentrators whose clocks differ is one reading, in one batch or in two', async () => {
  const first = telegramOf(ana, '2026-11-20T18:00:00Z')
  const { telegram } = JSON.parse(first.payload.toString())
  const second = {
    ...published(JSON.stringify({ telegram, rssiDbm: -60, receivedAt: '2026-11-20T18:03:00Z' })),
    topic: 'wmbus/concentrator-02/telegram',
  }
  const together = await digested([first, second], [radioOf(ana)])
  expect(together.batch.readings.map(({ at }) => at)).toEqual([new Date('2026-11-20T18:00:00Z')])
  expect(together.duplicates).toBe(1)

  const around = surroundings([radioOf(ana)])
  const batches = [await digest([first], around), await digest([second], around)]
  // The same instant twice: whichever is committed first, the store keeps one.
  expect(batches.map(({ batch }) => batch.readings.map(({ at }) => at.toISOString()))).toEqual([
    ['2026-11-20T18:00:00.000Z'],
    ['2026-11-20T18:00:00.000Z'],
  ])
})

test('what a telegram says of its device comes with the reading: who heard it how well, and what stands at the meter', async () => {
  const { batch } = await digested([telegramOf(ana, '2026-11-20T18:00:00Z')], [radioOf(ana)])
  const at = new Date('2026-11-20T18:00:00Z')
  expect(batch.sightings).toMatchObject([
    { meterKey: 1, at, rssiDbm: -71, snrDb: null, gateway: 'concentrator-01' },
  ])
  const standing = meterStateAt(ana, at).alarms
  expect(batch.alarms).toEqual([{ meterKey: 1, at, standing }])
})

test('a radio that floods is stopped, some of it lies with the dead letters, the rest is counted and said; others go on', async () => {
  const flood = Array.from({ length: 20 }, (_, second) =>
    telegramOf(ana, `2026-11-20T18:00:${String(second).padStart(2, '0')}Z`),
  )
  const other = telegramOf(luis, '2026-11-20T18:00:00Z')
  const around = surroundings([radioOf(ana), radioOf(luis)], { burst: 5, mostLettersOfStranger: 3 })
  const { batch, remarks, uncounted } = await digest([...flood, other], around)
  expect(batch.readings.map(({ meterKey }) => meterKey)).toEqual([1, 1, 1, 1, 1, 2])
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['FLOOD', 'FLOOD', 'FLOOD'])
  expect(uncounted).toBe(12)
  expect(remarks).toEqual([{ kind: 'FLOOD', meterKey: 1, telegrams: 15 }])
})

test('of a neighbour’s meter a few dead letters are kept and the rest is counted', async () => {
  const around = surroundings([], { mostLettersOfStranger: 2 })
  const heard = [0, 1, 2, 3].map((second) => telegramOf(ana, `2026-11-20T18:00:0${second}Z`))
  const { batch, uncounted } = await digest(heard, around)
  expect(batch.deadLetters.map(({ reason }) => reason)).toEqual(['RADIO_UNKNOWN', 'RADIO_UNKNOWN'])
  expect(uncounted).toBe(2)
})

test('a batch that could not be committed is digested to the same again', async () => {
  const around = surroundings([radioOf(ana)], { burst: 2, mostLettersOfStranger: 1 })
  const messages = [
    telegramOf(ana, '2026-11-20T18:00:00Z'),
    telegramOf(ana, '2026-11-20T18:00:01Z'),
    telegramOf(ana, '2026-11-20T18:00:02Z'),
    telegramOf(luis, '2026-11-20T18:00:00Z'),
    published('not json'),
  ]
  const [first, second] = [await digest(messages, around), await digest(messages, around)]
  expect(second.batch).toEqual(first.batch)
  expect(first.batch.readings).toHaveLength(2)
  expect(first.batch.deadLetters.map(({ reason }) => reason).sort()).toEqual([
    'FLOOD',
    'PAYLOAD_MALFORMED',
    'RADIO_UNKNOWN',
  ])
})

test('a register that fell casts doubt on what is remembered of its radio', async () => {
  const latest = { at: new Date('2026-11-20T17:00:00Z'), litres: litres(2000) }
  const { doubted } = await digested([telegramOf(ana, '2026-11-20T18:00:00Z', 1000)], [radioOf(ana, latest)])
  expect(doubted).toMatchObject([{ network: 'WMBUS', address: `KAW:${ana.meter.identNumber}` }])
})
