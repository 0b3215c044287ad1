import type { Decoded, WmbusRequest } from '../codec.ts'

/** One Wireless M-Bus frame through all its layers to what the meter says. Pure but for `layouts`. */
export function decodeWmbus(request: WmbusRequest): Decoded {
  return { ok: false, unreadable: { code: 'UNSUPPORTED', message: `${request.frame.length} bytes` } }
}
