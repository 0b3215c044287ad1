/** What somebody should know of a billed volume. */
export type VolumeFlag =
  | 'ESTIMATED'
  | 'NOTHING_TO_ESTIMATE_BY'
  | 'GAP'
  | 'METER_REPLACED'
  | 'REGISTER_WRAPPED'
  | 'NEGATIVE'
  | 'OVER_ESTIMATED'
  | 'OPENED_IN_PERIOD'
  | 'CLOSED_IN_PERIOD'
  | 'READ_EARLY'
  | 'READ_LATE'
  | 'FIRST_REGISTER_MISSING'
  | 'FINAL_REGISTER_MISSING'
  | 'NO_METER'
  | 'CORRECTED'

/** Flags with which a bill waits for somebody to look at it. */
export const holdingFlags: readonly VolumeFlag[] = ['NEGATIVE', 'NOTHING_TO_ESTIMATE_BY', 'NO_METER']
