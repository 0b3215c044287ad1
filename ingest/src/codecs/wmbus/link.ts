import type { DeviceAddress, Unreadable } from '../codec.ts'

/** The meter's address, read before any decryption: whose key to look up. */
export function addressOf(frame: Buffer): DeviceAddress | Unreadable {
  return { code: 'FRAME_TOO_SHORT', message: `${frame.length} bytes` }
}
