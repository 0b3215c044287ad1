import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  ['187.190.3.77', '187.190.3.0/24'],
  ['::ffff:187.190.3.77', '187.190.3.0/24'],
  ['2806:0102:000a:1::5', '2806:102:a::/48'],
  ['2806::1', '2806:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['', 'unknown'],
])('%s lies in %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
