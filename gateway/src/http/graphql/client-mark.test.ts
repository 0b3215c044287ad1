import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createClientMark } from './client-mark.ts'

const key = randomBytes(32).toString('base64')
const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as Parameters<ReturnType<typeof createClientMark>>[0]
const noon = new Date('2026-11-22T12:00:00Z')

test('a client has one mark at every gateway, and its neighbour another', () => {
  const [one, other] = [0, 0].map((trustedProxies) => createClientMark({ key, trustedProxies }, () => noon))
  expect(one?.(from('203.0.113.7'))).toBe(other?.(from('203.0.113.7')))
  expect(one?.(from('::ffff:203.0.113.7'))).toBe(one?.(from('203.0.113.7')))
  expect(one?.(from('203.0.113.8'))).not.toBe(one?.(from('203.0.113.7')))
  expect(one?.(from('203.0.113.7'))).toMatch(/^[\w-]{22}$/)
})

test('who changes the address within their network of IPv6 stays the same client', () => {
  const mark = createClientMark({ key, trustedProxies: 0 }, () => noon)
  expect(mark(from('2001:db8:7:1::1'))).toBe(mark(from('2001:db8:7:ffff::9')))
  expect(mark(from('2001:db8:8::1'))).not.toBe(mark(from('2001:db8:7::1')))
})

test('the mark of tomorrow says nothing of today’s, and another key marks otherwise', () => {
  let now = noon
  const mark = createClientMark({ key, trustedProxies: 0 }, () => now)
  const today = mark(from('203.0.113.7'))
  now = new Date('2026-11-23T00:00:00Z')
  expect(mark(from('203.0.113.7'))).not.toBe(today)
  now = noon
  expect(mark(from('203.0.113.7'))).toBe(today)
  const stranger = createClientMark(
    { key: randomBytes(32).toString('base64'), trustedProxies: 0 },
    () => noon,
  )
  expect(stranger(from('203.0.113.7'))).not.toBe(today)
})

test('nobody chooses their mark: what a client writes itself counts as far as our own proxies say it', () => {
  const alone = createClientMark({ key, trustedProxies: 0 }, () => noon)
  expect(alone(from('203.0.113.7', '198.51.100.1'))).toBe(alone(from('203.0.113.7')))
  const behind = createClientMark({ key, trustedProxies: 1 }, () => noon)
  expect(behind(from('10.0.0.1', 'lies, 203.0.113.7'))).toBe(alone(from('203.0.113.7')))
})
