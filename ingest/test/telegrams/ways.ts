import { readFrame } from '../../src/codecs/wmbus/frame.ts'
import { readLink } from '../../src/codecs/wmbus/link.ts'
import { encodeA, encodeB, encodeBare } from './frame-formats.ts'
import { sealMode5, sealMode7, splitPayload, wrapClear, wrapSealed } from './seal.ts'

/** The same telegram as another receiver would hand it over, or another meter would have sealed it. */
export interface Way {
  readonly name: string
  readonly frame: Buffer
  readonly key: Buffer | null
}

/** What the length byte of a frame can say, CRCs of format B counted. */
const longestBody = 250
const aKey = Buffer.from('0F1E2D3C4B5A69788796A5B4C3D2E1F0', 'hex')

/** C field and address, then the payload, of a radio frame without its CRCs; undefined for a wired one. */
function partsOf(telegram: Buffer) {
  const frame = readFrame(telegram)
  if ('code' in frame || frame.format === 'wired') return undefined
  const { sender, payload } = readLink(frame)
  return sender === null ? undefined : { body: frame.body, head: frame.body.subarray(0, 9), sender, payload }
}

/** Every way of the link layer: CRCs, tails of receivers, sync words. */
export function framings(telegram: Buffer, key: Buffer | null): readonly Way[] {
  const parts = partsOf(telegram)
  return parts === undefined ? [] : framingsOf('', parts.body, key)
}

function framingsOf(name: string, body: Buffer, key: Buffer | null): Way[] {
  if (body.length > longestBody) return []
  const formats = { bare: encodeBare(body), A: encodeA(body), B: encodeB(body) }
  const ways = Object.entries(formats).flatMap(([format, frame]) => [
    { name: `${name} ${format}`, frame, key },
    { name: `${name} ${format} with signal strength`, frame: Buffer.concat([frame, Buffer.of(0x5a)]), key },
    {
      name: `${name} ${format} with two bytes more`,
      frame: Buffer.concat([frame, Buffer.of(0x5a, 0x80)]),
      key,
    },
  ])
  const synced = (words: string, frame: Buffer) => Buffer.concat([Buffer.from(words, 'hex'), frame])
  ways.push({ name: `${name} A behind its sync words`, frame: synced('54CD', formats.A), key })
  ways.push({ name: `${name} B behind its sync words`, frame: synced('543D', formats.B), key })
  return ways
}

/** Every way to seal a telegram that is in clear. */
export function sealings(telegram: Buffer): readonly Way[] {
  const parts = partsOf(telegram)
  if (parts === undefined) return []
  const { head, payload, sender } = parts
  const way = (name: string, sealed: Buffer) => sealedWays(name, Buffer.concat([head, sealed]))
  const clear = splitPayload(payload)
  const ways: Way[] = []
  if (clear !== undefined) {
    const meter = clear.address ?? sender
    ways.push(...way('mode 5', sealMode5(clear, meter, aKey)))
    ways.push(...way('mode 7', sealMode7(clear, meter, aKey, 77)))
  }
  const { 0: ci } = payload
  if (clear !== undefined || ci === 0x78 || ci === 0x79) {
    ways.push(...way('CI 8D', wrapSealed(payload, sender, aKey, 0x8d)))
    ways.push(...way('CI 8F', wrapSealed(payload, sender, aKey, 0x8f)))
  }
  return ways
}

function sealedWays(name: string, body: Buffer): Way[] {
  if (body.length > longestBody) return []
  // The length byte still counts the CRCs that a receiver took away.
  const stripped = Buffer.from(encodeBare(body))
  stripped[0] = body.length + (body.length > 125 ? 4 : 2)
  return [...framingsOf(name, body, aKey), { name: `${name} B without its CRCs`, frame: stripped, key: aKey }]
}

/** Extended link layers that seal nothing, around a telegram whose payload has none. */
export function wrappings(telegram: Buffer): readonly Way[] {
  const parts = partsOf(telegram)
  const ci = parts?.payload[0] ?? 0
  if (parts === undefined || !(ci >= 0x72 && ci <= 0x7b)) return []
  return ([0x8c, 0x8e] as const).flatMap((link) => {
    const body = Buffer.concat([parts.head, wrapClear(parts.payload, link)])
    return framingsOf(`CI ${link.toString(16)}`, body, null)
  })
}
