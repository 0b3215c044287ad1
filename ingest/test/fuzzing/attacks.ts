import type { Decoded, LayoutMemory } from '../../src/codecs/codec.ts'
import { decodeLorawan } from '../../src/codecs/lorawan/decode-lorawan.ts'
import { decodeNbiot } from '../../src/codecs/nbiot/decode-nbiot.ts'
import { createLayoutMemory } from '../../src/codecs/wmbus/compact.ts'
import { decodeWmbus } from '../../src/codecs/wmbus/decode-wmbus.ts'
import { addressOf } from '../../src/codecs/wmbus/link.ts'
import { encodeA, encodeB, encodeBare } from '../telegrams/frame-formats.ts'
import { sealings } from '../telegrams/ways.ts'
import { mutate, mutateJson, noise } from './mutate.ts'
import { pick, type Random } from './random.ts'
import { recordChain } from './record-chain.ts'
import { lorawanSeeds, nbiotSeeds, wmbusSeeds } from './seeds.ts'

/** One input, ready to be decoded, and how to repeat it. */
export interface Attack {
  run(): Decoded
  /** The input as text: hexadecimal, or JSON. */
  describe(): string
}

/** A way of making inputs for one family of codecs. */
export interface Attacker {
  readonly family: 'wmbus' | 'lorawan' | 'nbiot'
  readonly kind: string
  next(random: Random): Attack
}

const longestBody = 250
const someKey = Buffer.alloc(16, 7)
/** SND-NR of a maker without a folder, ident number 12345678, water. */
const anyHead = Buffer.from('44597B785634120107', 'hex')
const kamstrupHead = Buffer.from('44372C785634123A16', 'hex')
const transports = ['78', '7A01000000', '7278563412597B010701000000', '8C203378', '900F002C2501000000'].map(
  (hex) => Buffer.from(hex, 'hex'),
)

/** All attackers with their seeds read; each run shares one memory of layouts, as one process does. */
export function attackers(): readonly Attacker[] {
  const layouts = createLayoutMemory()
  const seeds = wmbusSeeds()
  const sealed = seeds.filter(({ key }) => key === null).flatMap(({ frame }) => sealings(frame))
  const payloads = lorawanSeeds()
  const bodies = nbiotSeeds()
  const receivedAt = new Date('2026-11-20T18:00:00Z')
  return [
    {
      family: 'wmbus',
      kind: 'mutated telegrams',
      next(random) {
        const seed = pick(random, seeds)
        const key = pick(random, [seed.key, null, someKey])
        return wmbus(withLength(mutate(seed.frame, random), random), key, layouts)
      },
    },
    {
      family: 'wmbus',
      kind: 'mutated sealed telegrams',
      next(random) {
        const { frame, key } = pick(random, sealed)
        return wmbus(withLength(mutate(frame, random), random), key, layouts)
      },
    },
    {
      family: 'wmbus',
      kind: 'chains of records',
      next(random) {
        const chain = recordChain(random).subarray(0, 200)
        const body = Buffer.concat([anyHead, pick(random, transports), chain])
        return wmbus(framed(body, random), null, layouts)
      },
    },
    {
      family: 'wmbus',
      kind: 'compact frames and layouts',
      next(random) {
        const ci = pick(random, [0x79, 0x69])
        const content = random(2) === 0 ? recordChain(random).subarray(0, 150) : noise(random, random(80))
        const body = Buffer.concat([kamstrupHead, Buffer.of(ci), noise(random, 4), content])
        return wmbus(framed(body, random), null, layouts)
      },
    },
    {
      family: 'wmbus',
      kind: 'noise',
      next: (random) =>
        wmbus(withLength(noise(random, random(300)), random), pick(random, [null, someKey]), layouts),
    },
    {
      family: 'lorawan',
      kind: 'mutated payloads',
      next(random) {
        const seed = pick(random, payloads)
        const fPort = random(4) === 0 ? random(256) : seed.fPort
        return lorawan({ ...seed, fPort, bytes: mutate(seed.bytes, random) }, receivedAt)
      },
    },
    {
      family: 'lorawan',
      kind: 'noise',
      next(random) {
        const seed = pick(random, payloads)
        return lorawan({ ...seed, fPort: random(256), bytes: noise(random, random(243)) }, receivedAt)
      },
    },
    {
      family: 'nbiot',
      kind: 'mutated messages',
      next: (random) => nbiot(mutateJson(pick(random, bodies), random)),
    },
  ]
}

function wmbus(frame: Buffer, key: Buffer | null, layouts: LayoutMemory): Attack {
  return {
    run() {
      addressOf(frame)
      return decodeWmbus({ frame, key, layouts })
    },
    describe: () => `telegram ${frame.toString('hex')}, key ${key?.toString('hex') ?? 'none'}`,
  }
}

function lorawan(
  uplink: { vendor: string; model: string; fPort: number; bytes: Buffer },
  receivedAt: Date,
): Attack {
  return {
    run: () => decodeLorawan({ ...uplink, receivedAt, litresPerPulse: null }),
    describe: () =>
      `${uplink.vendor} ${uplink.model}, port ${uplink.fPort}, bytes ${uplink.bytes.toString('hex')}`,
  }
}

function nbiot(body: unknown): Attack {
  return { run: () => decodeNbiot(body), describe: () => `body ${JSON.stringify(body)?.slice(0, 2000)}` }
}

function framed(body: Buffer, random: Random): Buffer {
  const whole = body.subarray(0, longestBody)
  return pick(random, [encodeBare, encodeA, encodeB])(whole)
}

/** With a length byte that fits, the damage reaches the inner layers. */
function withLength(bytes: Buffer, random: Random): Buffer {
  if (bytes.length > 11 && bytes.length <= 256 && bytes[0] !== 0x68 && random(4) !== 0)
    bytes[0] = bytes.length - 1
  return bytes
}
