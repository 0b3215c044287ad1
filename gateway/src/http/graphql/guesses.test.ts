import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createGuesses } from './guesses.ts'

const from = (network: string) => ({ headers: { network } }) as unknown as IncomingMessage
const networkOf = ({ headers }: IncomingMessage) => String(headers['network'])
const minuteMs = 60_000

test('a network may be wrong thirty times an hour, and another one is not asked to pay for it', () => {
  let now = 0
  const guesses = createGuesses(networkOf, () => now)
  for (let minute = 0; minute < 30; minute += 1) {
    now = minute * minuteMs
    guesses.begin(from('here'))
  }
  expect(() => guesses.begin(from('here'))).toThrow(
    expect.objectContaining({ extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 31 * 60 } }),
  )
  guesses.begin(from('elsewhere'))
  now = 60 * minuteMs
  guesses.begin(from('here'))
  expect(() => guesses.begin(from('here'))).toThrow('en 1 min.')
})

test('what was right counts for nothing, however many of a network are at once', () => {
  const guesses = createGuesses(networkOf, () => 0)
  for (let time = 0; time < 100; time += 1) guesses.begin(from('here'))()
  const right = Array.from({ length: 30 }, () => guesses.begin(from('here')))
  expect(() => guesses.begin(from('here'))).toThrow('demasiados intentos')
  for (const wasRight of right) wasRight()
  guesses.begin(from('here'))
})
