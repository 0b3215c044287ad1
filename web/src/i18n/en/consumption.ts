import type { consumption as spanish } from '../es-MX/consumption.ts'
import type { Translation } from '../message-types.ts'

export const consumption: Translation<typeof spanish> = {
  title: 'Consumption',
  step: 'See consumption',
  byHour: 'By hour',
  byDay: 'By day',
  today: 'Today',
  previousDay: 'Previous day',
  nextDay: 'Next day',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  hoursOf: 'Consumption by hour, {period}',
  daysOf: 'Consumption by day, {period}',
  total: 'Total',
  soFar: 'So far',
  missingHours: '{hours} h without signal are missing: the total may be higher.',
  missingDays: '{days} days without signal are missing: the total may be higher.',
  table: 'See table',
  chart: 'See chart',
  hour: 'Hour',
  day: 'Day',
  volume: 'Consumption',
  openDay: 'See its hours',
  notYet: 'not yet',
  nothing: {
    title: 'No readings in this period',
    text: 'Your meter sent none. Try a more recent day.',
  },
  unreachable: {
    title: 'This period is not on your phone',
    text: 'Offline you can only see what you had opened before. As soon as there is a connection we fetch it.',
  },
}
