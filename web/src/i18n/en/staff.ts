import type { staff as spanish } from '../es-MX/staff.ts'
import type { Translation } from '../message-types.ts'

export const staff: Translation<typeof spanish> = {
  appName: 'Office',
  utility: 'CEA Querétaro',
  skip: 'Skip to content',
  menu: 'Sections',
  signOut: 'Sign out',
  loading: 'Loading…',
  offline: 'No connection: what you see may have changed.',
  titles: {
    runs: 'Billing runs',
  },
  door: {
    heading: 'Office console',
    what: 'Billing runs, tariffs and the accounts of contracts.',
    enter: 'Sign in',
    notStaff: 'This console is for staff of the CEA.',
    toApp: 'Go to My water',
    unreachable: 'The server does not answer. Try again in a moment.',
    retry: 'Try again',
  },
}
