import type { Unreadable } from '../../codec.ts'

/** The authentication and fragmentation layer (EN 13757-7 §6, CI 90): what proves the message. */
export interface Authentication {
  /** Message counter: makes the derived keys fresh. `null` where the layer has none. */
  readonly counter: Buffer | null
  /** Code over what `covered` says; empty where the layer has none. */
  readonly mac: Buffer
  /** The layer's own fields that the code covers, in their order: MCL, counter, length. */
  readonly covered: Buffer
  /** From the next CI field on. */
  readonly payload: Buffer
}

export const authenticationCi = 0x90

// Fragmentation control: which fields follow.
const moreFragments = 0x4000
const hasControl = 0x2000
const hasLength = 0x1000
const hasCounter = 0x0800
const hasMac = 0x0400
const hasKeyInformation = 0x0200
/** Length of the code by authentication type, EN 13757-7 table 6. */
const macSizes: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8, 6: 12, 7: 16, 8: 12 }

/** Reads the layer where there is one, else `null`. Of a message in several fragments it says which one this is. */
export function readAuthentication(payload: Buffer): Authentication | Unreadable | null {
  if (payload[0] !== authenticationCi) return null
  const length = payload[1] ?? 0
  if (length < 2 || payload.length < length + 3) {
    return { code: 'FRAME_TOO_SHORT', message: 'The frame ends inside its authentication layer (CI 90).' }
  }
  const control = payload.readUInt16LE(2)
  // A message in one piece is fragment 0 or 1 and the last one.
  if (control & moreFragments || (control & 0xff) > 1) return fragmented(control)
  return readFields(payload, control, length + 2)
}

function fragmented(control: number): Unreadable {
  const nth = control & 0xff
  const others =
    control & moreFragments ? `fragment ${nth + 1} and perhaps more follow` : 'it is the last one'
  const before = nth > 1 ? `fragments 1 to ${nth - 1} came before, ` : ''
  return {
    code: 'UNSUPPORTED',
    message: `Fragment ${nth} of a message that several frames carry: ${before}${others}. Only messages in one frame are read; have the meter send its short telegram.`,
  }
}

function readFields(payload: Buffer, control: number, end: number): Authentication | Unreadable {
  let position = 4
  const take = (size: number) => {
    position += size
    return payload.subarray(position - size, position)
  }
  const messageControl = control & hasControl ? take(1) : Buffer.alloc(0)
  if (control & hasKeyInformation) take(2)
  const counter = control & hasCounter ? take(4) : null
  const mac = control & hasMac ? take(macSizes[(messageControl[0] ?? 0) & 0x0f] ?? 0) : Buffer.alloc(0)
  const messageLength = control & hasLength ? take(2) : Buffer.alloc(0)
  if (position > end) {
    return {
      code: 'FRAME_MALFORMED',
      message: 'The authentication layer (CI 90) announces more fields than its length byte leaves room for.',
    }
  }
  return {
    counter,
    mac,
    covered: Buffer.concat([messageControl, counter ?? Buffer.alloc(0), messageLength]),
    payload: payload.subarray(end),
  }
}
