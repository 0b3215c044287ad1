import type { Feature } from '../feature.ts'

export const join: Feature = {
  id: 'join',
  titleKey: 'citizen.titles.join',
  path: '/unirse/:code?',
  page: () => import('./pages/JoinPage.vue'),
}
