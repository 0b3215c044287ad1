import type { home as spanish } from '../es-MX/home.ts'
import type { Translation } from '../message-types.ts'

export const home: Translation<typeof spanish> = {
  today: 'Today',
  figure: '{day}: {litres} litres',
  reading: 'Last reading',
  flow: 'Running now',
  flowing: '{count} L an hour',
  still: 'Nothing',
  register: 'Your meter reads',
  hours: 'Consumption by hour, {day}',
  hoursTitle: 'By hour',
  more: 'See other days',
  outline: {
    year: '{weekday} a year ago',
    week: 'last {weekday}',
    beside: '{outline}: {volume}',
  },
  comparison: {
    less: '{litres} litres so far today, {percent} less than on a {weekday} of yours.',
    more: '{litres} litres so far today, {percent} more than on a {weekday} of yours.',
    multiple: '{litres} litres so far today, {times} times a {weekday} of yours.',
    same: '{litres} litres so far today, like any {weekday} of yours.',
    early: 'The day has only begun.',
    unknown: 'Once we know two days of yours like this one, we will compare them with today.',
    kept: 'That is where you stood that day at {clock}, with the last reading that reached this phone.',
  },
  month: {
    title: 'This month',
    soFar: 'so far',
    projection: 'You are heading for {total} by the end of {month}: between {low} and {high}.',
    noProjection: 'Once we know more days of your meter, we will tell you where the month will end.',
  },
  pesos: {
    soFar: 'so far, by the tariff in force',
    step: 'At {volume} m³ all of your water is charged at another price: it would rise from {before} to {after}.',
  },
  bill: {
    pay: 'Pay',
    title: 'Bill to pay: {pesos}',
    until: 'Pay by {day}.',
    overdue: 'It was due on {day}.',
  },
  beside: {
    title: 'The month so far, compared',
  },
  alert: {
    leak: 'It looks as if there is a leak in your home',
    leakText: 'Since {since} the water has not stopped running: {flow} litres an hour, {cost} a day.',
    leakTextFree: 'Since {since} the water has not stopped running: {flow} litres an hour.',
    leakTextShort: 'Since {since} the water has not stopped running.',
    highFlow: 'A lot of water is running',
    highFlowText: 'Since {since}: {flow} litres an hour, far more than is usual for you.',
    highFlowTextShort: 'Since {since}, far more than is usual for you.',
    other: 'Your meter has something to tell you',
    DAY_LIMIT: 'You have passed your limit of the day',
    MONTH_LIMIT: 'You have passed your limit of the month',
    AWAY_USE: 'Water is running in the empty home',
    TOO_LITTLE_USE: 'Very little water was used in the home',
    askedText: '{litres} so far. You asked for it in Tell me.',
    askedOpen: 'What you can do',
    otherText: 'It stands since {since}.',
    about: 'about {pesos}',
    open: 'What to check first',
    others: 'and {count} more',
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
