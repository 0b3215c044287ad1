import { expect, test } from 'vitest'
import { vapidFault } from './vapid.ts'

// RFC 8292 §2.4: the standard's own token and key.
const applicationKey =
  'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs'
const token =
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA'
const authorization = `vapid t=${token}, k=${applicationKey}`
const expected = { origin: 'https://push.example.net', applicationKey, now: new Date('2016-01-22T12:00:00Z') }

test('the signature that RFC 8292 gives as an example is good', () => {
  expect(vapidFault(authorization, expected)).toBeNull()
})

test.each([
  ['nothing', undefined, {}, /not “vapid/],
  ['a bearer token', `Bearer ${token}`, {}, /not “vapid/],
  ['an altered signature', authorization.replace('.i3CY', '.i3CZ'), {}, /signature/],
  ['another subscription’s key', authorization, { applicationKey: `B${'A'.repeat(86)}` }, /another key/],
  ['another push service', authorization, { origin: 'https://push.example.org' }, /aud is not/],
  ['an old token', authorization, { now: new Date('2016-01-24T00:00:00Z') }, /has ended/],
  ['a token for weeks', authorization, { now: new Date('2016-01-10T00:00:00Z') }, /longer than a day/],
] as const)('%s is refused', (_what, given, change, fault) => {
  expect(vapidFault(given, { ...expected, ...change })).toMatch(fault)
})
