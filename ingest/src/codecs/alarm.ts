/**
 * Every condition that a meter of any family reports itself, by the one name that all codecs give it. What a maker
 * calls otherwise is translated here, so that rules, screens and statistics know one word for one thing.
 */
export const alarmNames = [
  /** Water that never stands still, by the meter's own judgement. */
  'LEAK',
  /** Much more flow than the meter's own threshold, for its own span. */
  'BURST',
  'REVERSE_FLOW',
  /** Air or nothing in the measuring tube. */
  'DRY',
  /** The meter's own clock has seen no water for its own span. */
  'NO_CONSUMPTION',
  'FLOW_ABOVE_Q4',
  /** Beyond what the meter can measure, upwards and downwards. */
  'OVERFLOW',
  'UNDERFLOW',
  /** Somebody at the meter: magnet, opened housing, removed radio. */
  'TAMPER',
  /** The hydraulic part stands though it should turn. */
  'BLOCKED',
  'SUBMERGED',
  'LOW_BATTERY',
  'LOW_AMBIENT_TEMPERATURE',
  'HIGH_AMBIENT_TEMPERATURE',
  'LOW_WATER_TEMPERATURE',
  'HIGH_WATER_TEMPERATURE',
  'HIGH_PRESSURE',
  'LOW_PRESSURE',
  /** Was reported and has ended, but nobody has cleared it. */
  'PREVIOUS_LEAK',
  'PREVIOUS_TAMPER',
  'PREVIOUS_REVERSE_FLOW',
  'VOLTAGE_INTERRUPTED',
  /** Measuring device, memory or radio say that they do not work as they should. */
  'PERMANENT_ERROR',
  'TEMPORARY_ERROR',
  'APPLICATION_ERROR',
  'ABNORMAL_CONDITION',
  'CLOCK_ERROR',
  'VALVE_ERROR',
] as const

/** One of the names, or the bits of a word whose meaning only the maker knows: said rather than swallowed. */
export type AlarmName = (typeof alarmNames)[number] | `ERROR_FLAGS_${string}`

const known: ReadonlySet<string> = new Set(alarmNames)

/** Whether a text is an alarm's name: what comes out of a record is text. */
export function isAlarmName(text: string): text is AlarmName {
  return known.has(text) || /^ERROR_FLAGS_[0-9A-F]+$/.test(text)
}
