import { randomFillSync } from 'node:crypto'

/** What an id of 128 bits takes. */
const idBytes = 16
const drawn = Buffer.alloc(256 * idBytes)
let used = drawn.length

/**
 * Sixteen random bytes, valid until a few hundred calls later. Drawn ahead for many ids: asking the system costs as much
 * for one as for hundreds, and more than all the rest of an id.
 */
export function drawIdBytes(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += idBytes
  return drawn.subarray(used - idBytes, used)
}
