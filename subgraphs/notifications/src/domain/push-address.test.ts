import { expect, test } from 'vitest'
import { areBrowserKeys, mayBeSentTo } from './push-address.ts'

const hosts = ['fcm.googleapis.com', '*.notify.windows.com']

test.each(['https://fcm.googleapis.com/fcm/send/abc', 'https://wns2-by3p.notify.windows.com/w/?token=abc'])(
  '%s may be sent to',
  (endpoint) => {
    expect(mayBeSentTo(endpoint, { hosts, loopback: false })).toBe(true)
  },
)

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/abc',
  'https://somebody@fcm.googleapis.com/abc',
  'https://fcm.googleapis.com.example.org/abc',
  'https://notify.windows.com/abc',
  'https://evilnotify.windows.com/abc',
  'https://169.254.169.254/latest/meta-data',
  'http://127.0.0.1:4001/notifications/graphql',
  'https://localhost/abc',
  'https://[::1]/abc',
  'https://2130706433/abc',
  'file:///etc/passwd',
  'caminata',
  '',
  `https://fcm.googleapis.com/${'a'.repeat(2_000)}`,
])('%s may not', (endpoint) => {
  expect(mayBeSentTo(endpoint, { hosts, loopback: false })).toBe(false)
})

test('this machine may be sent to where that was said, and nothing else beside it', () => {
  expect(mayBeSentTo('http://127.0.0.1:9999/push/1', { hosts: [], loopback: true })).toBe(true)
  expect(mayBeSentTo('http://10.0.0.1/push/1', { hosts: [], loopback: true })).toBe(false)
  expect(mayBeSentTo('ftp://localhost/push/1', { hosts: [], loopback: true })).toBe(false)
})

test('keys of a browser are 65 and 16 bytes', () => {
  // RFC 8291 §5.
  const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'
  const auth = 'BTBZMqHH6r4Tts7J_aSIgg'
  expect(areBrowserKeys({ p256dh, auth })).toBe(true)
  expect(areBrowserKeys({ p256dh: p256dh.slice(1), auth })).toBe(false)
  expect(areBrowserKeys({ p256dh, auth: `${auth}A` })).toBe(false)
  expect(areBrowserKeys({ p256dh: `A${p256dh.slice(1)}`, auth })).toBe(false)
})
