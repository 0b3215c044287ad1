import { expect, test } from 'vitest'
import { fleetManifest } from '../manifest.ts'
import { usualMix } from '../radio/simulated-radio.ts'
import { loadMessages, mostMessages } from './load-messages.ts'

const { households } = fleetManifest({ seed: 'load messages', meters: 100, mix: usualMix })
const until = new Date('2026-11-20T18:25:30Z')

test('every message is new: no meter says the same instant twice, and none lies ahead', () => {
  const messages = [...loadMessages(households, 1_050, until)]
  expect(messages).toHaveLength(1_050)
  const said = new Set(messages.map(({ topic, payload }) => `${topic} ${payload}`))
  expect(said.size).toBe(1_050)
  expect(messages.every(({ at }) => at < until)).toBe(true)
  const [ana] = households
  const own = messages.filter((_, index) => index % 100 === 0).map(({ at }) => at.getTime())
  expect(own.slice(1).map((at, index) => at - (own[index] ?? 0))).toEqual(Array(10).fill(2_000))
  expect(ana?.radio.network).toBe('WMBUS')
})

test('each uplink on LoRaWAN tells twelve hours that the one before did not', () => {
  const logged = households.filter(({ radio }) => radio.network === 'LORAWAN').slice(0, 1)
  const instants = [...loadMessages(logged, 5, until)].map(({ at }) => at.getTime() / 3_600_000)
  expect(instants.slice(1).map((at, index) => at - (instants[index] ?? 0))).toEqual([12, 12, 12, 12])
})

test('there are no more messages than a meter’s memory reaches back', () => {
  const logged = households.filter(({ radio }) => radio.network === 'LORAWAN').slice(0, 2)
  expect(mostMessages(logged)).toBe(2 * 390 * 2)
  const [oldest] = loadMessages(logged, mostMessages(logged), until)
  expect(until.getTime() - (oldest?.at.getTime() ?? 0)).toBeLessThan(400 * 86_400_000)
})
