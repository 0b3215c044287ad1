import type { Detector } from './detector.ts'
import { decodeNotice, encodeNotice, noticeLength } from './notice/notice-codec.ts'
import { decodeRules, encodeRules, rulesLength } from './rules/rules-codec.ts'

/** First byte of an encoded state; another layout is another version. */
const version = 2

/** Bytes of an encoded state: at most 4 KB. */
export const detectorLength = 1 + rulesLength + noticeLength

/** The state of one meter in {@link detectorLength} bytes: a version, the rules, the notice layer. */
export function encodeDetector({ rules, notice }: Detector): Uint8Array {
  const bytes = new Uint8Array(detectorLength)
  bytes[0] = version
  bytes.set(encodeRules(rules), 1)
  bytes.set(encodeNotice(notice), 1 + rulesLength)
  return bytes
}

/**
 * The state out of what {@link encodeDetector} wrote; null when another version wrote it: then its meter is learned anew
 * from the readings that are kept.
 */
export function decodeDetector(bytes: Uint8Array): Detector | null {
  if (bytes[0] !== version || bytes.length !== detectorLength) return null
  return {
    rules: decodeRules(bytes.subarray(1, 1 + rulesLength)),
    notice: decodeNotice(bytes.subarray(1 + rulesLength)),
  }
}
