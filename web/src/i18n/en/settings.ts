import type { settings as spanish } from '../es-MX/settings.ts'
import type { Translation } from '../message-types.ts'

export const settings: Translation<typeof spanish> = {
  title: 'Settings',
  account: 'Your account',
  signedInAs: 'You signed in as {name}.',
  signOut: 'Sign out',
  signOutHint: 'Signing out wipes your consumption and your data from this phone.',
  language: 'Language',
  spanish: 'Español',
  english: 'English',
  install: {
    title: 'On your home screen',
    prompt: 'Install the app: it opens faster and works offline too.',
    button: 'Install',
    'share-menu': 'To install it, tap Share and then “Add to Home Screen”.',
    'browser-menu': 'To install it, open your browser’s menu and choose “Install” or “Add to Home screen”.',
    installed: 'The app is installed on this device.',
  },
}
