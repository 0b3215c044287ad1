import type { firstVisit as spanish } from '../es-MX/first-visit.ts'
import type { Translation } from '../message-types.ts'

export const firstVisit: Translation<typeof spanish> = {
  live: {
    title: 'Your meter, live',
    text: 'The large number is today’s litres. It moves on while water runs. Below it, each bar is an hour of the day.',
  },
  night: {
    title: 'The night tells',
    text: 'While everybody sleeps no water should run. If the bars in the band of the night do not come to zero, something runs by itself. We tell you here.',
  },
  time: {
    title: 'All of your history',
    text: 'In Consumption you move through hours, days and months by finger, wheel or keys. What you opened once can be seen without internet too.',
  },
  place: '{place} of {all}',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  begin: 'Begin',
}
