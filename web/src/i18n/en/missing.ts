import type { missing as spanish } from '../es-MX/missing.ts'
import type { Translation } from '../message-types.ts'

export const missing: Translation<typeof spanish> = {
  title: 'We cannot reach your meter’s data',
  all: 'For now we could not get {parts}. Your consumption is not lost: it will appear here as soon as possible.',
  text: 'For now we could not get {parts}. The rest is the latest that we know.',
  parts: {
    today: 'what was used today',
    hours: 'the hours of the day',
    daysBeside: 'the days to compare with',
    month: 'what was used this month',
    projection: 'the forecast of the month',
    comparison: 'what to compare your use with',
    reading: 'the last reading',
    alerts: 'the alerts',
    earlierAlerts: 'the alerts that are over',
    holder: 'who holds the contract',
    address: 'the address',
    bills: 'your bills',
    document: 'the CFDI of this bill',
    others: 'other data',
  },
}
