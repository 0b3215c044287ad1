import type { Radio, RegisterFall } from '@aquacis/metering/telemetry'
import type { Candidate } from '../normalise.ts'
import { permanentFlowOf } from './plausible-flow.ts'

const minute = 60_000
const hour = 60 * minute
/** Concentrators whose clocks differ may turn readings around that lie minutes apart; what really fell is seen again. */
const clocksDiffer = 10 * minute
/** ISO 4064-1 §4.1.4: the overload flow Q4 is 1.25 Q3. Backwards no more can run than forwards. */
const overloadShare = 1.25
/** What runs back within one silence is small: whatever fell by more than two hours' overload is another register. */
const longestFlow = 2 * hour

/**
 * What a register says that lies below the newest one, though it is not believed as a reading: water ran back through the
 * meter. Null where so much cannot have: then the meter was replaced, or is broken; and for what comes late.
 */
export function backflowOf({ reading, radio }: Candidate, latest: Radio['latest']): RegisterFall | null {
  if (latest === null) return null
  const { meterKey, at, litres } = reading
  const elapsed = at.getTime() - latest.at.getTime()
  const fallen = latest.litres - litres
  if (elapsed <= clocksDiffer || fallen <= 0) return null
  const overload = permanentFlowOf(radio.calibreMillimetres) * overloadShare
  const most = (overload * Math.min(Math.max(elapsed, hour), longestFlow)) / hour
  return fallen > most ? null : { meterKey, at, litres: fallen, since: latest.at }
}
