import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deviceFolders } from '../generate-registry.ts'
import { lorawanCodecs } from '../registry.ts'
import { readChirpstack } from './chirpstack/read-chirpstack.ts'
import { decodeLorawan } from './decode-lorawan.ts'

// Every codec gets payloads of its own kind with damage, and bytes without sense.
interface Seed {
  readonly fPort: number
  readonly bytes: Buffer
}

const seeds: readonly (readonly Seed[])[] = deviceFolders('lorawan', 'codec.ts').map((folder) => {
  const file = new URL(`${folder}/vectors.json`, import.meta.url)
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    vectors: readonly { fPort: number; bytes: string }[]
  }
  return vectors.map(({ fPort, bytes }) => ({ fPort, bytes: Buffer.from(bytes, 'hex') }))
})

/** A small seeded generator (Marsaglia's xorshift), so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

function damage(bytes: Buffer, random: (below: number) => number): Buffer {
  const changed = Buffer.concat([bytes, Buffer.alloc(random(3))])
  for (let change = random(4); change >= 0 && changed.length > 0; change--) {
    changed[random(changed.length)] = [0, 0x0d, 0x7f, 0x80, 0xff, random(256)][random(6)] ?? 0
  }
  return random(3) === 0 ? changed.subarray(0, random(changed.length + 1)) : changed
}

function noise(random: (below: number) => number): Buffer {
  const bytes = Buffer.alloc(random(243))
  for (let index = 0; index < bytes.length; index++) bytes[index] = random(256)
  return bytes
}

test('no payload makes a codec throw, loop or answer out of shape', () => {
  const random = generator(0x10ba)
  const receivedAt = new Date('2026-09-19T08:00:00Z')
  for (const [index, { device }] of lorawanCodecs.entries()) {
    const own = seeds[index] ?? []
    for (let round = 0; round < 1500; round++) {
      const seed = own[random(own.length)] ?? { fPort: 1, bytes: Buffer.alloc(0) }
      const bytes = round % 4 === 0 ? noise(random) : damage(seed.bytes, random)
      const fPort = random(8) === 0 ? random(256) : seed.fPort
      const request = {
        vendor: device.vendors[0] ?? '',
        model: device.models[0] ?? '',
        fPort,
        bytes,
        receivedAt,
      }
      const decoded = decodeLorawan({ ...request, litresPerPulse: random(2) ? 10 : null })
      const where = `${device.name} port ${fPort} ${bytes.toString('hex')}`
      if (!decoded.ok) {
        if (decoded.unreadable.message === '') expect.fail(where)
        continue
      }
      const { readings, records } = decoded.telegram
      if (records.length > 8 * bytes.length + 8 || readings.length > 8 * bytes.length + 2) expect.fail(where)
      if (readings.some(({ at }) => at !== null && Number.isNaN(at.getTime()))) expect.fail(where)
    }
  }
})

test('no vendor’s name makes the search for a codec throw', () => {
  for (const vendor of ['', ' ', '日本', 'kamstrup\u0000', 'x'.repeat(10_000), '__proto__', 'constructor']) {
    const request = { vendor, model: vendor, fPort: 1, bytes: Buffer.alloc(0), receivedAt: new Date(0) }
    expect(decodeLorawan({ ...request, litresPerPulse: null })).toMatchObject({ ok: false })
  }
})

test('no body makes the reader of events throw', () => {
  const bodies = [null, 1, 'x', [], {}, { deviceInfo: 1 }, { deviceInfo: { devEui: {} }, time: 'never' }]
  for (const event of ['up', 'join', 'status', 'ack', 'txack', 'log', 'location', '__proto__', 'toString']) {
    for (const body of bodies) expect(readChirpstack(event, body)).toHaveProperty('message')
  }
})
