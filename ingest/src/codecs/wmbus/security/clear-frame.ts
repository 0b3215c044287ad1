import { crcOf } from '../check/crc.ts'
import { openTelegram } from '../decode-wmbus.ts'
import { readExtendedLink } from '../extended-link.ts'
import { readFrame } from '../frame.ts'
import { readLink } from '../link.ts'

const crcSize = 2
const enciphered: readonly number[] = [4, 5, 7]

/**
 * The frame as it would have been sent in clear: bare, of the same length and headers, with what `key` opens in the place of
 * what was enciphered. Whoever has no key reads it as they would read the frame with one. `null` for what does not open,
 * and where a maker seals inside the application, which no header announces.
 */
export function clearFrame(received: Buffer, key: Buffer): Buffer | null {
  const frame = readFrame(received)
  if ('code' in frame) return null
  const link = readLink(frame)
  const extended = readExtendedLink(link.sender, link.payload, key)
  const telegram = openTelegram(frame, { key })
  if ('code' in extended || 'code' in telegram) return null
  const { secured, transport, device } = telegram
  if (device?.sealsManufacturerPart) return null
  const body = Buffer.from(frame.body)
  // Each layer is the end of the one around it.
  const inner = body.subarray(body.length - extended.payload.length)
  inner.set(extended.payload)
  if (enciphered.includes(transport.securityMode))
    body.set(secured.application, body.length - secured.application.length)
  if (extended.checked) body.writeUInt16LE(crcOf(inner), body.length - inner.length - crcSize)
  return Buffer.concat([Buffer.of(body.length), body])
}

/** From which byte behind the length on two frames differ: what lies before is of both. -1 where they are not of one length. */
export function firstDifference(received: Buffer, clear: Buffer): number {
  const [one, other] = [readFrame(received), readFrame(clear)]
  if ('code' in one || 'code' in other || one.body.length !== other.body.length) return -1
  const at = one.body.findIndex((byte, index) => byte !== other.body[index])
  return at === -1 ? one.body.length : at
}
