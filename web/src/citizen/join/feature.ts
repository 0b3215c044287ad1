import type { Feature } from '../feature.ts'

export const join: Feature = {
  id: 'join',
  titleKey: 'citizen.titles.join',
  icon: 'people',
  path: '/unirse/:code?',
  page: () => import('./pages/JoinPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: false,
}
