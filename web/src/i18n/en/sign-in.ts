import type { signIn as spanish } from '../es-MX/sign-in.ts'
import type { Translation } from '../message-types.ts'

export const signIn: Translation<typeof spanish> = {
  heading: 'Your meter, in your pocket',
  what: 'See how much water runs in your home: today, litre by litre, and every hour and day since you have a radio meter.',
  who: 'For who holds a contract with CEA Querétaro, and those who live there.',
  enter: 'Sign in',
  demonstration: 'See a demonstration home',
  demonstrationText: 'No account needed; the data are invented.',
  expired: 'Your session ended, for your safety. Sign in again to keep seeing your consumption.',
  signedOut: 'You signed out. None of your data is on this phone any more.',
  offline: 'Offline. Signing in needs the internet.',
}
