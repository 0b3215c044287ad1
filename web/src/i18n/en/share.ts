import type { share as spanish } from '../es-MX/share.ts'
import type { Translation } from '../message-types.ts'

export const share: Translation<typeof spanish> = {
  title: 'Shared photo',
  text: 'For now the app sends no photos to CEA. This photo has not left your phone.',
  photo: 'The photo that you shared',
  now: 'If you see water running at home, look at your alerts: they say since when, and what to check first.',
  alerts: 'See my alerts',
  forget: 'Delete the photo from the app',
  forgotten: 'The photo is not in the app any more. Yours is still where you had it.',
  none: {
    title: 'There is no photo here',
    text: 'With the app installed you can choose “My water” when you share a photo from your phone.',
  },
}
