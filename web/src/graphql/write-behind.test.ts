import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeBehind } from './write-behind.ts'

const written: unknown[] = []

beforeEach(() => {
  vi.useFakeTimers()
  written.length = 0
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function behind() {
  return writeBehind((delta) => written.push(delta), 5_000)
}

test('writes the first change at once, and those of the next seconds as one', () => {
  const { write } = behind()
  write({ a: '1' })
  write({ a: '2' })
  write({ b: '1' })
  expect(written).toEqual([{ a: '1' }])
  vi.advanceTimersByTime(5_000)
  expect(written).toEqual([{ a: '1' }, { a: '2', b: '1' }])
  write({ a: '3' })
  expect(written).toHaveLength(2)
  vi.advanceTimersByTime(5_000)
  expect(written.at(-1)).toEqual({ a: '3' })
})

test('leaves nothing unwritten when the page is hidden', () => {
  const { write } = behind()
  write({ a: '1' })
  write({ a: '2' })
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(written).toEqual([{ a: '1' }, { a: '2' }])
})

test('once closed, writes nothing: neither what waits nor what comes', () => {
  const { write, close } = behind()
  write({ a: '1' })
  write({ a: '2' })
  close()
  write({ a: '3' })
  vi.advanceTimersByTime(10_000)
  expect(written).toEqual([{ a: '1' }])
})
