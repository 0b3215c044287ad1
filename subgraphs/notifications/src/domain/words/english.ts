import type { Parts, Phrases } from './phrases.ts'

function flow(parts: Parts): string {
  if (parts.litresPerHour === null) return ''
  const cost = parts.costPerDay === null ? '' : `, about ${parts.costPerDay} a day`
  return `: ${parts.litresPerHour} litres an hour${cost}`
}

/** Notices in English. */
export const english: Phrases = {
  since: (moment) => {
    switch (moment.day) {
      case 'today':
        return `${moment.clock} today`
      case 'yesterday':
        return `${moment.clock} yesterday`
      case 'weekday':
        return `${moment.weekday} at ${moment.clock}`
      case 'date':
        return `${moment.date} at ${moment.clock}`
      default:
        return moment satisfies never
    }
  },
  kinds: {
    LEAK: {
      title: {
        WARNING: 'There seems to be a leak in your home',
        CRITICAL: 'There seems to be a serious leak in your home',
      },
      body: (parts) =>
        `Since ${parts.since} the water has not stopped running${flow(parts)}. Look at the toilet first: put a few drops of food colouring into its tank.`,
      endedTitle: 'We no longer see the leak',
      endedBody: ({ since }) =>
        `The water that had been running since ${since} has come to rest. If you mended something, say so in the notice.`,
    },
    HIGH_FLOW: {
      title: {
        WARNING: 'A lot of water is running in your home',
        CRITICAL: 'A great deal of water is running in your home',
      },
      body: (parts) =>
        `Since ${parts.since} far more water has been running than you usually use${flow(parts)}. Look for an open tap or hose, and for a rooftop tank that overflows.`,
      endedTitle: 'The water is back to normal',
      endedBody: ({ since }) => `What had been running since ${since} has stopped.`,
    },
  },
  ends: {
    CORRECTED: {
      title: 'It was a false alarm',
      body: 'Readings that came late show that nothing was the matter. There is nothing to do.',
    },
    DISMISSED: { title: 'The notice is closed', body: 'Somebody looked and found nothing wrong.' },
    ACCEPTED_AS_NORMAL: {
      title: 'The notice is closed',
      body: 'You told us that it is normal in your home. We take that into account from now on.',
    },
    METER_REMOVED: { title: 'The notice is closed', body: 'The meter that it spoke of was taken away.' },
    MOVED_OUT: { title: 'The notice is closed', body: 'That place is no longer in your account.' },
  },
  actions: { view: 'View', mended: 'I mended it' },
}
