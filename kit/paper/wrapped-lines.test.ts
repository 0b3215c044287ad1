import { describe, expect, it } from 'vitest'
import { wrappedLines } from './wrapped-lines.ts'

const measure = (text: string) => text.length

describe('breaking text into lines', () => {
  it('breaks at spaces, which stay at the end of their line', () => {
    expect(wrappedLines('agua potable y drenaje', 12, measure)).toEqual(['agua potable ', 'y drenaje'])
  })

  it('breaks a word wider than a line where the line ends, losing nothing', () => {
    const seal = 'abcdefghijklmnopqrstuvwxyz'
    expect(wrappedLines(seal, 10, measure)).toEqual(['abcdefghij', 'klmnopqrst', 'uvwxyz'])
    expect(wrappedLines(`sello ${seal}`, 10, measure).join('')).toBe(`sello ${seal}`)
  })

  it('knows no line narrower than a letter, and none for no text', () => {
    expect(wrappedLines('abc', 0, measure)).toEqual(['a', 'b', 'c'])
    expect(wrappedLines('', 10, measure)).toEqual([])
    expect(wrappedLines('  a   b ', 10, measure)).toEqual(['a b'])
  })
})
