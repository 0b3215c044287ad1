import { pgEnum } from 'drizzle-orm/pg-core'

export const alertLayer = pgEnum('alert_layer', ['RULE', 'NOTICE', 'WATCH'])

export const alertKind = pgEnum('alert_kind', [
  'CONTINUOUS_FLOW',
  'LEAK',
  'HIGH_FLOW',
  'REVERSE_FLOW',
  'ZERO_CONSUMPTION',
  'TAMPER',
  'LOW_BATTERY',
  'DEVICE_OFFLINE',
  'DEVICE_ALARM',
  'DAY_LIMIT',
  'MONTH_LIMIT',
  'AWAY_USE',
  'TOO_LITTLE_USE',
])

export const alertSeverity = pgEnum('alert_severity', ['WARNING', 'CRITICAL'])

export const alertClosedReason = pgEnum('alert_closed_reason', [
  'ENDED',
  'CORRECTED',
  'HEARD_AGAIN',
  'DISMISSED',
  'ACCEPTED_AS_NORMAL',
  'METER_REMOVED',
])

export const alertVerdict = pgEnum('alert_verdict', ['FIXED', 'NOT_A_LEAK', 'NORMAL_AT_MY_HOME', 'CONFIRMED'])
