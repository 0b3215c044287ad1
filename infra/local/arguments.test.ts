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
    meters: 200,
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

test.each(['http', '0', '65530', '-1', '40.5', ''])('%j is no port', (port) => {
  expect(() => read(`--port=${port}`)).toThrow(/--port takes a whole number from 1 to 65529/)
})

test('an unknown option is told, with where to read on', () => {
  expect(() => read('--prot', '4100')).toThrow(Obstacle)
  expect(() => read('--prot', '4100')).toThrow(/--prot.*--help/s)
})
