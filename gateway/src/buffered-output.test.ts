import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bufferedOutput } from './buffered-output.ts'

let written: string[]
beforeEach(() => {
  written = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const open = () => bufferedOutput((text) => void written.push(text), { waitMs: 250, most: 100 })
const line = (level: string, text = '') => `{"level":"${level}","msg":"${text}"}\n`

test('ordinary lines go out together, a moment later', () => {
  const output = open()
  output.write(line('info', 'a'))
  output.write(line('debug', 'b'))
  expect(written).toEqual([])
  vi.advanceTimersByTime(250)
  expect(written).toEqual([line('info', 'a') + line('debug', 'b')])
  vi.advanceTimersByTime(1_000)
  expect(written).toHaveLength(1)
})

test('many go out sooner', () => {
  const output = open()
  output.write(line('info', 'x'.repeat(100)))
  expect(written).toHaveLength(1)
})

test.each(['warn', 'error', 'fatal'])('a line of level %s goes out at once, behind what waits', (level) => {
  const output = open()
  output.write(line('info', 'before'))
  output.write(line(level, 'now'))
  expect(written).toEqual([line('info', 'before') + line(level, 'now')])
})

test('what waits goes out when the process ends', () => {
  const output = open()
  output.write(line('info', 'last words'))
  process.listeners('exit').at(-1)?.(0)
  expect(written).toEqual([line('info', 'last words')])
})
