import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { Obstacle } from './ground/obstacle.ts'

const read = (...words: string[]) => readArguments(words, { repository: '/srv/aquacis', folder: '/home/ana' })

test('without a word the system keeps its data in the repository and begins at port 4000', () => {
  expect(read()).toMatchObject({
    data: '/srv/aquacis/.aquacis',
    port: 4000,
    reset: false,
    fleet: true,
    meters: 2000,
    historyMonths: 13,
    mix: { wmbus: 70, lorawan: 20, nbiot: 10 },
  })
})

test('a separator in front of the options changes nothing', () => {
  expect(read('--', '--port', '4100')).toEqual(read('--port', '4100'))
  expect(read('--port', '4100').port).toBe(4100)
})

test('a relative data folder lies where the command was given', () => {
  expect(read('--data', 'some where').data).toBe('/home/ana/some where')
  expect(read('--data', '/srv/data').data).toBe('/srv/data')
})

test.each(['http', '0', '65527', '-1', '40.5', ''])('%j is no port', (port) => {
  expect(() => read(`--port=${port}`)).toThrow(/--port takes a whole number from 1 to 65526/)
})

test('an unknown option is told, with where to read on', () => {
  expect(() => read('--prot', '4100')).toThrow(Obstacle)
  expect(() => read('--prot', '4100')).toThrow(/--prot.*--help/s)
})

test('the parts of the fleet are told as three numbers', () => {
  expect(read('--mix', '1/0/0').mix).toEqual({ wmbus: 1, lorawan: 0, nbiot: 0 })
  expect(() => read('--mix', '70')).toThrow(/--mix takes three parts/)
  expect(() => read('--mix', '0/0/0')).toThrow(/--mix takes three parts/)
})

test('the past is no longer than what a meter remembers', () => {
  expect(read('--history-months', '0').historyMonths).toBe(0)
  expect(() => read('--history-months', '14')).toThrow(/--history-months takes a whole number from 0 to 13/)
})
