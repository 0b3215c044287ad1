import { englishMatters } from './english-matters.ts'
import type { BillParts, Parts, Phrases } from './phrases.ts'

function flow(parts: Parts): string {
  if (parts.litresPerHour === null) return ''
  const cost = parts.costPerDay === null ? '' : `, about ${parts.costPerDay} a day`
  return `: ${parts.litresPerHour} litres an hour${cost}`
}

/** `620 litres, about $24` */
function water({ litres, cost }: Parts): string {
  return `${litres} ${litres === '1' ? 'litre' : 'litres'}${cost === null ? '' : `, about ${cost}`}`
}

/** `: more than your limit of 500 litres`, `: more than your limit of $500` */
function beyond({ limit, limitCost }: Parts): string {
  if (limitCost !== null) return `: more than your limit of ${limitCost}`
  return limit === null ? ', more than your limit' : `: more than your limit of ${limit} litres`
}

/** `: $482.10. Pay by November 18.` */
function toPay({ due, until }: BillParts): string {
  return due === null ? ': you owe nothing.' : `: ${due}. Pay by ${until}.`
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
  day: (moment) => {
    switch (moment.day) {
      case 'today':
        return 'today'
      case 'yesterday':
        return 'yesterday'
      case 'weekday':
        return `on ${moment.weekday}`
      case 'date':
        return `on ${moment.date}`
      default:
        return moment satisfies never
    }
  },
  home: (contractNumber) => `Contract ${contractNumber}.`,
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
    DAY_LIMIT: {
      title: {
        WARNING: 'You have passed your limit of the day',
        CRITICAL: 'You have passed your limit of the day',
      },
      body: (parts) =>
        `Water used ${parts.day}: ${water(parts)}${beyond(parts)}. If you do not know what for, look for an open tap or hose, and at the rooftop tank.`,
      endedTitle: 'The notice about your limit of the day is over',
      endedBody: (parts) => `Water used ${parts.day}: ${water(parts)}${beyond(parts)}.`,
    },
    MONTH_LIMIT: {
      title: {
        WARNING: 'You have passed your limit of the month',
        CRITICAL: 'You have passed your limit of the month',
      },
      body: (parts) =>
        `Water used in ${parts.month}: ${water(parts)}${beyond(parts)}. Consumption shows on which days it rose.`,
      endedTitle: 'The notice about your limit of the month is over',
      endedBody: (parts) => `Water used in ${parts.month}: ${water(parts)}${beyond(parts)}.`,
    },
    AWAY_USE: {
      title: {
        WARNING: 'Water is running in the empty home',
        CRITICAL: 'Water is running in the empty home',
      },
      body: (parts) =>
        `Since nobody has been there, ${water({ ...parts, cost: null })} were used${parts.limit === null ? '' : `; you allowed for ${parts.limit}`}. Ask somebody you trust to look in and, if need be, to close the main valve.`,
      endedTitle: 'The notice about the empty home is over',
      endedBody: (parts) => `Used while nobody was there: ${water(parts)}.`,
    },
    TOO_LITTLE_USE: {
      title: {
        WARNING: 'Very little water was used in the home',
        CRITICAL: 'Very little water was used in the home',
      },
      body: (parts) =>
        `Used since ${parts.since}: ${water({ ...parts, cost: null })}${parts.limit === null ? '' : `; usually it is ${parts.limit} or more`}. Call to hear whether all is well; if nobody answers, look in.`,
      endedTitle: 'The notice about too little water is over',
      endedBody: (parts) => `The hours that were watched since ${parts.since} are over, or water was used.`,
    },
    BILL_READY: {
      title: { WARNING: 'Your bill is ready', CRITICAL: 'Your bill is ready' },
      body: ({ bill }) =>
        bill === null ? 'Your bill is ready.' : `Your bill for ${bill.month} is ready${toPay(bill)}`,
      endedTitle: 'The notice about your bill is over',
      endedBody: () => 'Your bill is still among your bills.',
    },
    DISCOUNT_ENDS: {
      title: { WARNING: 'Your discount ends soon', CRITICAL: 'Your discount ends soon' },
      body: ({ discount }) =>
        discount === null
          ? 'A discount of your contract ends soon.'
          : `“${discount.title}” ends on ${discount.until}. To renew it for another year, take a valid proof to your office of CEA.`,
      endedTitle: 'The notice about your discount is over',
      endedBody: () => 'Bills says how your discount stands.',
    },
  },
  matters: englishMatters,
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
    REVERSED: {
      title: 'We cancelled your bill',
      body: 'The bill that we told you of does not hold any more: do not pay it. When there is a new one, we tell you.',
    },
    PAID: {
      title: 'Your bill is paid',
      body: 'There is nothing to do. Your bill is still among your bills.',
    },
    OVERTAKEN: {
      title: 'There is a newer notice',
      body: 'We told you something else of the same matter later.',
    },
    METER_REMOVED: { title: 'The notice is closed', body: 'The meter that it spoke of was taken away.' },
    MOVED_OUT: { title: 'The notice is closed', body: 'That place is no longer in your account.' },
  },
  actions: { view: 'View', mended: 'I mended it' },
}
