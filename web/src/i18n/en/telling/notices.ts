import type { notices as spanish } from '../../es-MX/telling/notices.ts'
import type { Translation } from '../../message-types.ts'

export const notices: Translation<typeof spanish> = {
  title: 'Notices',
  loading: 'Loading your notices',
  open: 'See the alert',
  openBill: 'See the bill',
  openBills: 'See your bills',
  unread: 'unread',
  readAll: 'Mark all as read',
  earlier: 'Show earlier ones',
  told: 'Told {at}',
  ended: {
    ENDED: 'Ended {at}.',
    CORRECTED: 'Corrected {at}: readings that came late showed that there was nothing.',
    DISMISSED: 'Closed {at}: somebody looked and found nothing.',
    ACCEPTED_AS_NORMAL: 'Closed {at}: you said that your home is like that.',
    METER_REMOVED: 'Closed {at}: the meter was taken away.',
    REVERSED: 'Cancelled {at}.',
    MOVED_OUT: 'Closed {at}: that home is not yours any more.',
  },
  gone: 'That home is not yours any more.',
  how: {
    title: 'How you want to be told',
    push: 'Tell me on this device',
    pushHint: 'A notice reaches you even while the app is closed.',
    demonstration:
      'The demonstration home sends nothing to your device. With your account, this is where you turn it on.',
    busy: 'One moment…',
    denied:
      'This browser blocks the notices of My water. Allow them in the browser’s settings and come back here.',
    unsupported:
      'This browser cannot tell you anything while the app is closed. Your notices are always in the app.',
    installFirst:
      'On iPhone and iPad notices arrive once the app is on your home screen. Settings says how to put it there.',
    failed: 'That could not be changed. Try again in a moment.',
    kinds: 'What we tell you of',
    LEAK: 'Probable leaks',
    HIGH_FLOW: 'Far more water than usual',
    DAY_LIMIT: 'Your limit of the day',
    MONTH_LIMIT: 'Your limit of the month',
    AWAY_USE: 'Water in the empty home',
    TOO_LITTLE_USE: 'Very little water in the home',
    BILL_READY: 'Your bill is ready',
    DISCOUNT_ENDS: 'Your discount ends soon',
    kindsHint: 'What you turn off still lies in your inbox, without a sound.',
    quietTitle: 'Quiet hours',
    quiet: 'Quiet at night',
    quietHint: 'From {from} to {to} only what is urgent sounds.',
    quietFrom: 'From',
    quietTo: 'To',
    unreachable: 'We could not fetch how you want to be told. As soon as there is a connection we try again.',
  },
  none: {
    title: 'You have no notices',
    text: 'When your meter notices something odd, such as water that does not stop running, we tell you here. When your bill is ready, too.',
    settings: 'How you want to be told',
  },
  unreachable: {
    title: 'We could not fetch your notices',
    text: 'CEA did not answer, and no notices are kept on this phone yet.',
  },
}
