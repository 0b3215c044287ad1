import type { Feature } from '../feature.ts'

/** Where a photo lands that the phone shares with the app. */
export const share: Feature = {
  id: 'share',
  titleKey: 'citizen.titles.share',
  path: '/compartir',
  page: () => import('./pages/SharePage.vue'),
}
