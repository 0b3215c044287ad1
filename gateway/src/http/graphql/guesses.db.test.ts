import type { IncomingMessage } from 'node:http'
import { openDatabase } from '@aquacis/kit/runtime/database.ts'
import { silentLog, type TestDatabase, testDatabase } from '@aquacis/kit/testing/database.ts'
import { countStatements } from '@aquacis/kit/testing/observation/counted-statements.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wrongGuesses } from '../../session/store/wrong-guess.ts'
import { createGuesses, type Guesses } from './guesses.ts'

const from = (network: string) => ({ headers: { network } }) as unknown as IncomingMessage
const networkOf = ({ headers }: IncomingMessage) => String(headers['network'])
const minuteMs = 60_000
const begun = Date.parse('2026-11-20T14:00:00Z')
const tooMany = expect.objectContaining({
  extensions: expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }),
})

let place: TestDatabase
let now: number

beforeAll(async () => {
  place = await testDatabase(new URL('../../../migrations/', import.meta.url))
})
beforeEach(async () => {
  now = begun
  await place.database.pool.query('delete from wrong_guess')
})
afterAll(() => place.drop())

/** One of several gateways that share a database. */
function gateway(database = place.database): Guesses {
  return createGuesses({ wrong: wrongGuesses(database), networkOf, log: silentLog, now: () => now })
}

test('a network may be wrong thirty times an hour, and another one is not asked to pay for it', async () => {
  const guesses = gateway()
  for (let minute = 0; minute < 30; minute += 1) {
    now = begun + minute * minuteMs
    await guesses.begin(from('here'))
  }
  await expect(guesses.begin(from('here'))).rejects.toMatchObject({
    extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 31 * 60 },
  })
  await guesses.begin(from('elsewhere'))
  now = begun + 60 * minuteMs
  await guesses.begin(from('here'))
  await expect(guesses.begin(from('here'))).rejects.toThrow('en 1 min.')
})

test('what was right counts for nothing, however many of a network are at once', async () => {
  const guesses = gateway()
  for (let time = 0; time < 40; time += 1) await (await guesses.begin(from('here')))()
  const right = await Promise.all(Array.from({ length: 30 }, () => guesses.begin(from('here'))))
  await expect(guesses.begin(from('here'))).rejects.toThrow('demasiados intentos')
  await Promise.all(right.map((wasRight) => wasRight()))
  await guesses.begin(from('here'))
})

test('two gateways have thirty between them, also for a hundred guesses at the same moment', async () => {
  const gateways = [gateway(), gateway()]
  const tried = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) => gateways[index % 2]?.begin(from('here'))),
  )
  const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refused).toHaveLength(70)
  expect(refused).toEqual(refused.map(() => tooMany))
  // One that begins later, as after a restart, knows it too.
  await expect(gateway().begin(from('here'))).rejects.toEqual(tooMany)
})

test('a wrong guess is one statement, a right one two, and a network is one row of thirty instants at most', async () => {
  const counted = countStatements(place.database)
  const guesses = gateway()
  await guesses.begin(from('here'))
  expect(counted.texts).toHaveLength(1)
  counted.forget()
  await (await guesses.begin(from('here')))()
  expect(counted.texts).toHaveLength(2)
  for (let time = 0; time < 40; time += 1) {
    now = begun + time * 10 * minuteMs
    await guesses.begin(from('here'))
  }
  const { rows } = await place.database.pool.query('select network, cardinality(wrong_at) from wrong_guess')
  expect(rows).toEqual([{ network: 'here', cardinality: 6 }])
})

test('networks of which nothing counts any more are forgotten', async () => {
  const guesses = gateway()
  await guesses.begin(from('here'))
  await (await guesses.begin(from('right')))()
  now = begun + minuteMs
  await guesses.begin(from('elsewhere'))
  await wrongGuesses(place.database).forget(new Date(begun))
  const { rows } = await place.database.pool.query('select network from wrong_guess')
  expect(rows).toEqual([{ network: 'elsewhere' }])
})

test('where guesses cannot be counted none is looked at', async () => {
  const gone = openDatabase(place.appUrl, { name: 'gone', log: silentLog })
  await gone.close()
  await expect(gateway(gone).begin(from('here'))).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE' },
  })
})
