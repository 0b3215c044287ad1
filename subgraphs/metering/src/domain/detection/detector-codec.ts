import type { Detector } from './detector.ts'
import { decodeRules, encodeRules, rulesLength } from './rules/rules-codec.ts'

/** First byte of an encoded state; another layout is another version. */
const version = 1

/** The state of one meter in at most 4 KB: a version, the rules. */
export function encodeDetector(detector: Detector): Uint8Array {
  const bytes = new Uint8Array(1 + rulesLength)
  bytes[0] = version
  bytes.set(encodeRules(detector.rules), 1)
  return bytes
}

/** The state out of what {@link encodeDetector} wrote; null when another version wrote it, or the bytes are too few. */
export function decodeDetector(bytes: Uint8Array): Detector | null {
  if (bytes[0] !== version || bytes.length < 1 + rulesLength) return null
  return { rules: decodeRules(bytes.subarray(1, 1 + rulesLength)) }
}
