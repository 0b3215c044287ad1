import type { citizen as spanish } from '../es-MX/citizen.ts'
import type { Translation } from '../message-types.ts'

export const citizen: Translation<typeof spanish> = {
  appName: 'My water',
  utility: 'CEA Querétaro',
  skip: 'Skip to content',
  menu: 'Sections',
  titles: {
    home: 'Home',
    consumption: 'Consumption',
    alerts: 'Alerts',
    alert: 'Alert',
    addContract: 'Add contract',
    join: 'Invitation',
    notices: 'Notices',
    people: 'People',
    settings: 'Settings',
    share: 'Photo',
    signIn: 'Sign in',
    watches: 'Tell me',
  },
  contract: 'Contract {contractNumber}',
  choose: 'Contract in view',
  option: '{address} · {contractNumber}',
  loading: 'Loading your consumption',
  retry: 'Try again',
  connection: {
    connecting: 'Connecting',
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: 'Offline',
  },
  offline: 'Offline. Latest data: {at}.',
  offlineNothing: 'Offline.',
  notices: {
    none: 'Notices',
    some: 'Notices, {count} unread',
  },
  newVersion: 'There is a new version of the app.',
  update: 'Update',
  unreachable: {
    title: 'We could not fetch your data',
    text: 'CEA did not answer, and nothing is kept on this phone yet. As soon as there is a connection we try again.',
  },
  noContract: {
    title: 'There is no contract in your name yet',
    text: 'To see your consumption, link your account to a contract. Have your bill at hand: it takes the contract number and the meter’s serial number.',
    action: 'Add my contract',
  },
  alertsOnly: {
    title: 'You get the alerts of this home',
    text: 'Whoever invited you chose that you do not see how much water is used. If something happens, we tell you.',
  },
  forStaff: {
    title: 'This app is for residents',
    text: 'You signed in with a CEA staff account, which has no contracts of its own. To see a consumption, sign in with the resident’s account.',
  },
  demonstration: {
    name: 'Demonstration home',
    text: 'The data are invented.',
    leave: 'Leave',
  },
  compared: {
    own: 'You',
    lastYear: 'A year ago',
    neighbours: 'Homes like yours',
    median: 'median of {contracts} in your sector',
  },
  bars: {
    hint: 'Tap a bar to read it.',
    hour: '{from}–{to}',
    noSignal: 'no signal',
    beforeContract: 'before your contract',
    gapHours: 'no signal {hours} h',
    gapDays: 'no signal {days} d',
    night: 'night',
  },
}
