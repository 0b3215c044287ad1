import type { home as spanish } from '../es-MX/home.ts'
import type { Translation } from '../message-types.ts'

export const home: Translation<typeof spanish> = {
  title: 'Home',
  today: 'Today',
  figure: '{day}: {litres} litres',
  month: 'This month',
  reading: 'Last reading',
  flow: 'Running now',
  flowing: '{count} L an hour',
  still: 'Nothing',
  register: 'Your meter reads',
  hours: 'Consumption by hour, {day}',
  hoursTitle: 'By hour',
  more: 'See other days',
  comparison: {
    less: '{percent} less than your average by this hour over the last {days} days.',
    more: '{percent} more than your average by this hour over the last {days} days.',
    multiple: '{times} times your average by this hour over the last {days} days.',
    same: 'As usual: right at your average by this hour over the last {days} days.',
    early: 'The day has only begun.',
    unknown: 'Once we have three complete days, we will compare them with today.',
    kept: 'That is where you stood that day at {clock}, with the last reading that reached this phone.',
  },
  silent:
    'Your meter has sent no readings since {at}. Your consumption is not lost: it will appear when the signal is back.',
  nothingToday: 'No reading of your meter has arrived today yet.',
  firstTime: {
    title: 'We are waiting for your meter’s first reading',
    text: 'Your meter is registered and has not sent its first reading yet. It usually takes less than a day; once it arrives, you will see your consumption live here.',
  },
  noMeter: {
    title: 'Your connection has no radio meter yet',
    text: 'When CEA installs one, you will see your consumption live here. Meanwhile your bill keeps coming as always.',
  },
}
