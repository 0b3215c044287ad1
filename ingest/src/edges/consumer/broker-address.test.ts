import { expect, test } from 'vitest'
import { brokerAddress, isBrokerUrl } from './broker-address.ts'

test.each([
  ['mqtt://emqx', { host: 'emqx', port: 1883, secure: false, username: undefined, password: undefined }],
  [
    'mqtts://ingest:s%3Acret@emqx.example:8884',
    { host: 'emqx.example', port: 8884, secure: true, username: 'ingest', password: 's:cret' },
  ],
  ['mqtts://[::1]', { host: '::1', port: 8883, secure: true, username: undefined, password: undefined }],
])('%s', (url, address) => {
  expect(isBrokerUrl(url)).toBe(true)
  expect(brokerAddress(url)).toEqual(address)
})

test.each(['', 'emqx:1883', 'http://emqx', 'ws://emqx', 'mqtt://'])('%j is no broker’s URL', (text) => {
  expect(isBrokerUrl(text)).toBe(false)
})
