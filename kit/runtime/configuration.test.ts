import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  base64Key,
  jsonWebKey,
  listenHost,
  logLevel,
  portNumber,
  postgresUrl,
  readConfiguration,
} from './configuration.ts'

const schema = v.object({
  HOST: listenHost,
  PORT: portNumber,
  LOG_LEVEL: logLevel,
  AQUACIS_EVENT_LOG_URL: postgresUrl,
  AQUACIS_SEALING_KEY: base64Key,
})
const good = {
  PORT: '4001',
  AQUACIS_EVENT_LOG_URL: 'postgresql://a:b@localhost/events',
  AQUACIS_SEALING_KEY: Buffer.alloc(32).toString('base64'),
  PATH: '/usr/bin',
}

test('reads what it was told and fills in what may be left out', () => {
  expect(readConfiguration(schema, good)).toEqual({
    HOST: '127.0.0.1',
    PORT: 4001,
    LOG_LEVEL: 'info',
    AQUACIS_EVENT_LOG_URL: good.AQUACIS_EVENT_LOG_URL,
    AQUACIS_SEALING_KEY: good.AQUACIS_SEALING_KEY,
  })
})

test('names every missing and every malformed variable at once', () => {
  expect(() =>
    readConfiguration(schema, { PORT: 'four', LOG_LEVEL: 'loud', AQUACIS_SEALING_KEY: '' }),
  ).toThrow(
    [
      'the environment does not fit this process:',
      '  - PORT is malformed: a port is a number from 0 to 65535',
      '  - LOG_LEVEL is malformed: one of fatal, error, warn, info, debug, trace, silent',
      '  - AQUACIS_EVENT_LOG_URL is missing: set it',
      '  - AQUACIS_SEALING_KEY is missing: set it',
    ].join('\n'),
  )
})

test('refuses a variable that nobody reads, and guesses what was meant', () => {
  expect(() => readConfiguration(schema, { ...good, AQUACIS_SEALINGKEY: 'x' })).toThrow(
    'AQUACIS_SEALINGKEY is not read by this process: did you mean AQUACIS_SEALING_KEY?',
  )
  expect(() => readConfiguration(schema, { ...good, AQUACIS_COLOUR_OF_THE_SKY: 'blue' })).toThrow(
    'AQUACIS_COLOUR_OF_THE_SKY is not read by this process: remove it',
  )
})

test.each([
  [{ AQUACIS_SEALING_KEY: 'c2hvcnQ=' }, 'c2hvcnQ='],
  [{ AQUACIS_EVENT_LOG_URL: 'mysql://root:hunter2@db' }, 'hunter2'],
  [{ PORT: '70000' }, '70000'],
])('never repeats a value: it may be a secret', (wrong, secret) => {
  const read = () => readConfiguration(schema, { ...good, ...wrong })
  expect(read).toThrow('is malformed')
  expect(read).not.toThrow(secret)
})

test('does not repeat a value either where valibot’s own sentence would', () => {
  const numeric = v.object({ AQUACIS_LEVEL: v.pipe(v.string(), v.toNumber(), v.maxValue(3)) })
  const read = () => readConfiguration(numeric, { AQUACIS_LEVEL: '4711' })
  expect(read).toThrow('AQUACIS_LEVEL is malformed: expected <=3')
  expect(read).not.toThrow('4711')
})

test.each(['', 'nothing', '[]', '1', 'null'])('%j is not a JSON Web Key', (text) => {
  expect(v.safeParse(jsonWebKey, text).success).toBe(false)
})
