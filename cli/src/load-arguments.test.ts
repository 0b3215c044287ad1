import { expect, test } from 'vitest'
import { readLoadArguments } from './load-arguments.ts'

test('without a word it presses on the embedded run of this machine', () => {
  expect(readLoadArguments([])).toMatchObject({
    place: { host: '127.0.0.1', port: 4003, secure: false },
    rate: 1000,
    seconds: 60,
    meters: 2000,
    network: null,
    mix: { wmbus: 70, lorawan: 20, nbiot: 10 },
  })
})

test.each(['mqtt://meters.cea.example', 'mqtt://10.0.0.5:1883', 'mqtts://127.0.0.1.example:8883'])(
  '%s is pressed on only by who says that he may',
  (url) => {
    expect(readLoadArguments(['--url', url])).toMatchObject({
      fault: expect.stringContaining('--allow-remote'),
    })
    expect(readLoadArguments(['--url', url, '--allow-remote'])).toMatchObject({ rate: 1000 })
  },
)

test.each(['mqtt://localhost', 'mqtts://[::1]', 'mqtt://127.8.0.1:9'])('%s is this machine', (url) => {
  expect(readLoadArguments(['--url', url])).not.toHaveProperty('fault')
})

test.each([
  [['--rate', '0'], '--rate takes a whole number from 1 to 100000'],
  [['--seconds', 'long'], '--seconds'],
  [['--network', 'sigfox'], '--network takes mix, wmbus, lorawan, nbiot'],
  [['--mix', '70'], '--mix takes three parts'],
  [['--url', 'http://127.0.0.1'], '--url takes an address'],
  [['--rat', '5'], "'--rat'"],
])('%j is refused with what is wrong', (args, part) => {
  expect(readLoadArguments(args)).toMatchObject({ fault: expect.stringContaining(part) })
})
