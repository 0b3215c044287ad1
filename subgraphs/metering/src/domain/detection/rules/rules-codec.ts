import type { MeterKind } from '../signal.ts'
import { createRules, type RuleState } from './rules.ts'

// One number after the other, eight bytes each, so that what is read back is exactly what was written.

const kinds: readonly MeterKind[] = ['RESIDENTIAL', 'MULTI_FAMILY']
const parts = ['register', 'continuousFlow', 'highFlow', 'reverseFlow', 'zeroConsumption'] as const

/** Names of the numbers of each part, in the order in which they are written. */
const layout = parts.map((part) => [part, Object.keys(createRules('RESIDENTIAL')[part])] as const)

/** Bytes of an encoded state. */
export const rulesLength = 8 * layout.reduce((count, [, names]) => count + names.length, 2)

/** The state in {@link rulesLength} bytes. */
export function encodeRules(state: RuleState): Uint8Array {
  const view = new DataView(new ArrayBuffer(rulesLength))
  view.setFloat64(0, kinds.indexOf(state.kind))
  view.setFloat64(8, state.calibreMillimetres)
  let offset = 16
  for (const [part, names] of layout) {
    const numbers: Record<string, number> = state[part]
    for (const name of names) {
      view.setFloat64(offset, numbers[name] ?? 0)
      offset += 8
    }
  }
  return new Uint8Array(view.buffer)
}

/** The state out of what {@link encodeRules} wrote. Throws a RangeError when the bytes are too few. */
export function decodeRules(bytes: Uint8Array): RuleState {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const state = createRules(kinds[view.getFloat64(0)] ?? 'RESIDENTIAL', view.getFloat64(8))
  let offset = 16
  for (const [part, names] of layout) {
    const numbers: Record<string, number> = state[part]
    for (const name of names) {
      numbers[name] = view.getFloat64(offset)
      offset += 8
    }
  }
  return state
}
