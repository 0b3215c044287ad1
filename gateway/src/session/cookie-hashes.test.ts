import { expect, test } from 'vitest'
import { rememberHashes } from './cookie-hashes.ts'

function readerOf(found: ReadonlyMap<string, string>) {
  const asked: string[] = []
  let nowMs = 0
  const hashIn = rememberHashes(
    (header) => {
      asked.push(header)
      return found.get(header) ?? null
    },
    () => nowMs,
  )
  const later = (ms: number) => {
    nowMs += ms
  }
  return { hashIn, asked, later }
}

test('the header of a page is taken apart once a minute, however often it comes', () => {
  const { hashIn, asked, later } = readerOf(new Map([['aquacis=ours', 'hash of ours']]))
  expect([hashIn('aquacis=ours'), hashIn('aquacis=ours')]).toEqual(['hash of ours', 'hash of ours'])
  expect(asked).toEqual(['aquacis=ours'])
  later(60_001)
  expect(hashIn('aquacis=ours')).toBe('hash of ours')
  expect(asked).toEqual(['aquacis=ours', 'aquacis=ours'])
})

test('what brings no key of ours is looked at each time', () => {
  const { hashIn, asked } = readerOf(new Map())
  expect([hashIn('aquacis=made-up'), hashIn('aquacis=made-up')]).toEqual([null, null])
  expect(asked).toEqual(['aquacis=made-up', 'aquacis=made-up'])
})
