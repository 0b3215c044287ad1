import { createDetector, type Detector } from './detector.ts'
import type { MeterKind } from './signal.ts'

/**
 * Detection of a meter that takes another's place: what was learned of the home stays, whatever hangs on the old register
 * (the hours heard of it, what runs, what stands) does not. `calibreMillimetres` is that of the new meter.
 */
export function inheritHabits(from: Detector, kind: MeterKind, calibreMillimetres: number): Detector {
  const { rules, notice } = createDetector(kind, calibreMillimetres)
  return { rules, notice: { ...notice, habit: from.notice.habit } }
}
