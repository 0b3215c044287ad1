import { cpuMilliseconds } from '@aquacis/kit/testing/observation/cpu-milliseconds.ts'
import { expect, test } from 'vitest'
import { decodeLorawan } from '../../src/codecs/lorawan/decode-lorawan.ts'
import { createLayoutMemory } from '../../src/codecs/wmbus/compact.ts'
import { decodeWmbus } from '../../src/codecs/wmbus/decode-wmbus.ts'
import { faultOf } from './verdict.ts'

// What random inputs found once, by what went wrong then.
test.each([
  [
    'a key date of 31 November',
    '35446850307400627462a2067f255900b029310000000306060906030609070606070606070606050509050505050407040605070500',
  ],
  [
    'a time of day at the place of a key date',
    '3b4493447426491317077add0000200c13975710004c1330970700426c426c426cff2ccc081387471000c3086c1e3b02bb560000326cffff046d1e0f',
  ],
  [
    'negative error flags',
    '9b44597b7856341201077a01000000a780e0fcf2fbef858bc787877efbf8f84ad727d9a26660246f5513d0f4c8cfb885d5d4edf1e4c2c9d1e3ed5314fd975c94d2f8ffcafdcad29ff8b9f07d4fc37dea34efaa57f06772a2e8cb0242a91f804bc2def1bc81639c830cb5c226d72b832a37f55deb65fcac0a0465b6089ff8209d9801cd4de5392d8f6035ad271412eff839652622edbcf077a1a73f7c',
  ],
  ['less than an address behind a length byte that counts CRCs', '0a070553afe274'],
])('%s', (_name, telegram) => {
  const frame = Buffer.from(telegram, 'hex')
  expect(faultOf(decodeWmbus({ frame, key: null, layouts: createLayoutMemory() }))).toBeUndefined()
})

test('a compact frame of an unknown layout is given up in less time than a batch takes', () => {
  const frame = Buffer.from(
    '3d44372c785634123a1679c5b36bcb1867c36d8458302db12be0aa9c919594600b6a30b2e30a83adf4a752abb752c3025f5bce9c924632bb4036cf9b336f',
    'hex',
  )
  const layouts = createLayoutMemory()
  const took = cpuMilliseconds(() =>
    expect(decodeWmbus({ frame, key: null, layouts })).toMatchObject({
      unreadable: { code: 'LAYOUT_UNKNOWN' },
    }),
  )
  expect(took).toBeLessThan(200)
})

test('text of any length under the code of a date in a LoRaWAN payload', () => {
  const bytes = Buffer.from('786d6d0586070183554413ec000000', 'hex')
  const receivedAt = new Date('2026-11-20T18:00:00Z')
  const decoded = decodeLorawan({
    vendor: 'kamstrup',
    model: 'flowiq',
    fPort: 129,
    bytes,
    receivedAt,
    litresPerPulse: null,
  })
  expect(faultOf(decoded)).toBeUndefined()
})
