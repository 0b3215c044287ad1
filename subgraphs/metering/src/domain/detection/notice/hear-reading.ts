import type { Caution, Emit, MeterKind } from '../signal.ts'
import { decide, outlast } from './decide.ts'
import { describeHour } from './describe-hour.ts'
import { hearRegister, showsHours } from './hearing/heard-hours.ts'
import type { Judges } from './judges.ts'
import type { NoticeState } from './notice-state.ts'

/** More litres an hour than the connections of a kind pass, whatever their meter: the register began anew, or leapt. */
export const mostFlow: Readonly<Record<MeterKind, number>> = { RESIDENTIAL: 10_000, MULTI_FAMILY: 250_000 }

/**
 * Moves a meter on by one reading and lets the judges decide on each hour that it completes. Of a meter that answers too
 * seldom nothing is learned and nothing new is said.
 */
export function hearReading(
  state: NoticeState,
  { at, litres }: { readonly at: number; readonly litres: number },
  judges: Judges,
  emit: Emit,
  caution: Caution,
): void {
  hearRegister(state.heard, at, litres, mostFlow[state.kind], (litresPerHour, endsAt, duration) => {
    const heard = { litresPerHour, duration, at }
    if (!showsHours(state.heard)) {
      outlast(state, heard, emit)
      return
    }
    const described = describeHour(state, litresPerHour, endsAt, duration)
    decide(state, heard, described, judges, emit, caution)
  })
}
