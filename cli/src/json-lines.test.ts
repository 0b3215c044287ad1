import { expect, test } from 'vitest'
import { createLineSplitter, parseLine } from './json-lines.ts'

function split(chunks: readonly (Buffer | string)[]) {
  const splitter = createLineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

test('blank lines are counted but not given out, and the last line needs no line feed', () => {
  expect(split(['{"a":1}\n\n  \r\n{"b":2}\r\n"end"'])).toEqual([
    { number: 1, text: '{"a":1}' },
    { number: 4, text: '{"b":2}\r' },
    { number: 5, text: '"end"' },
  ])
})

test('wherever the bytes are cut, the lines are the same', () => {
  const whole = Buffer.from('{"nombre":"Peñuelas"}\n\n{"m³":1}\n💧')
  for (let first = 0; first <= whole.length; first++) {
    for (let second = first; second <= whole.length; second++) {
      const chunks = [whole.subarray(0, first), whole.subarray(first, second), whole.subarray(second)]
      expect(split(chunks)).toEqual([
        { number: 1, text: '{"nombre":"Peñuelas"}' },
        { number: 3, text: '{"m³":1}' },
        { number: 4, text: '💧' },
      ])
    }
  }
})

test('a line without end is thrown away while it comes, and the next one is read', () => {
  const chunk = 'x'.repeat(700_000)
  expect(split([chunk, chunk, chunk, `${chunk}\n{"a":1}\n`])).toEqual([
    { number: 1, text: null },
    { number: 2, text: '{"a":1}' },
  ])
})

test('what is no JSON is said with its line', () => {
  expect(parseLine({ number: 7, text: '{"a":1}' })).toEqual({ value: { a: 1 } })
  expect(parseLine({ number: 7, text: 'nonsense' })).toEqual({ fault: 'Line 7 is not JSON: nonsense' })
  expect(parseLine({ number: 7, text: null })).toMatchObject({
    fault: expect.stringContaining('Line 7 is longer'),
  })
})
