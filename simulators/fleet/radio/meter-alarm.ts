import { steadyLeak } from '../register.ts'
import { type Fault, isStanding } from '../water/fault.ts'
import { batteryPercent, type SimulatedRadio } from './simulated-radio.ts'

/** A condition that the meter itself notices. */
export type MeterAlarm = 'LEAK' | 'BURST' | 'REVERSE_FLOW' | 'TAMPER' | 'LOW_BATTERY'

/** What the meter's own judgement follows from. */
export interface Watched {
  readonly faults: readonly Fault[]
  readonly radio: SimulatedRadio
  readonly contract: { readonly startedOn: string }
}

const hourMs = 3_600_000
/** Flow that has not ceased for a day is a leak to the meter, half an hour of much of it a burst. */
const leakAfterMs = 24 * hourMs
const burstAfterMs = hourMs / 2
const leastLitresPerHour = 2
const lowBatteryPercent = 20

/** Conditions that stand at an instant. */
export function alarmsAt({ faults, radio, contract }: Watched, at: Date): readonly MeterAlarm[] {
  const atMs = at.getTime()
  const alarms: MeterAlarm[] = []
  const stands = (kind: Fault['kind'], forMs = 0) =>
    faults.some((fault) => fault.kind === kind && isStanding(fault, atMs) && isStanding(fault, atMs - forMs))
  if (stands('REVERSE_FLOW')) alarms.push('REVERSE_FLOW')
  if (
    steadyLeak(faults, atMs) >= leastLitresPerHour &&
    steadyLeak(faults, atMs - leakAfterMs) >= leastLitresPerHour
  ) {
    alarms.push('LEAK')
  }
  if (stands('BURST', burstAfterMs)) alarms.push('BURST')
  if (stands('TAMPER')) alarms.push('TAMPER')
  if (batteryPercent(radio, contract.startedOn, atMs) < lowBatteryPercent) alarms.push('LOW_BATTERY')
  return alarms
}
