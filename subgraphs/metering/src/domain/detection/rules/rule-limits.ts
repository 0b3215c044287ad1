import { permanentFlowOf } from '../../permanent-flow.ts'
import type { MeterKind } from '../signal.ts'

/** What one connection can and should pass. */
export interface RuleLimits {
  /** A flow that stays above this is no shower, no washing machine and no garden hose. */
  readonly highFlowLitresPerHour: number
  /** Taken by a high flow, this much is a burst. */
  readonly burstLitres: number
  /** More than this cannot run through the meter: a register that moves faster was replaced, wrapped or misread. */
  readonly overloadLitresPerHour: number
}

/** Diameter that is assumed where nobody told it. */
const usualCalibre: Readonly<Record<MeterKind, number>> = { RESIDENTIAL: 20, MULTI_FAMILY: 40 }

/**
 * The flow that is high for the smallest connection of a kind, in litres per hour: bursts of the benchmark begin at 120,
 * and a building of some twenty homes passes 300 for three hours on no ordinary day.
 */
const highFlow: Readonly<Record<MeterKind, number>> = { RESIDENTIAL: 120, MULTI_FAMILY: 300 }

/** High flow as a share of Q3, for connections so wide that the floor of their kind is an ordinary day. */
const highShareOfPermanentFlow = 0.03

/** Hours of the least high flow that make a burst of it: a flow of five times that is one after two hours and a half. */
const burstHours = 12

/** For meters wider than any table: nothing is impossible there. */
const widestPermanentFlow = 1_600_000

/** ISO 4064-1 §4.1.4: the overload flow Q4 is 1.25 Q3. */
const overloadShare = 1.25

/** Diameter from which on a connection is taken for that of a building. An assumption: metering is not told the use. */
const buildingCalibre = 25

/** Kind of a connection by its meter's diameter in millimetres. */
export function kindOfCalibre(calibreMillimetres: number): MeterKind {
  return calibreMillimetres >= buildingCalibre ? 'MULTI_FAMILY' : 'RESIDENTIAL'
}

/** Limits for a kind of connection and a diameter in millimetres, 0 where that is not known. */
export function ruleLimits(kind: MeterKind, calibreMillimetres: number): RuleLimits {
  const calibre = calibreMillimetres > 0 ? calibreMillimetres : usualCalibre[kind]
  const q3 = permanentFlowOf(calibre) ?? widestPermanentFlow
  const highFlowLitresPerHour =
    calibreMillimetres > 0 ? Math.max(highFlow[kind], q3 * highShareOfPermanentFlow) : highFlow[kind]
  return {
    highFlowLitresPerHour,
    burstLitres: highFlowLitresPerHour * burstHours,
    overloadLitresPerHour: q3 * overloadShare,
  }
}
