import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.1' },
  }) as IncomingMessage

test('without proxies believes nobody but the connection', () => {
  expect(clientAddress(from('203.0.113.9'), 0)).toBe('10.0.0.1')
})

test('behind proxies takes what they added, not what the client made up', () => {
  expect(clientAddress(from('203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(from('1.2.3.4, 203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(from('1.2.3.4, 203.0.113.9, 10.0.0.7'), 2)).toBe('203.0.113.9')
})

test('falls back on the connection where a proxy said nothing', () => {
  expect(clientAddress(from(), 1)).toBe('10.0.0.1')
  expect(clientAddress(from(''), 1)).toBe('10.0.0.1')
})
