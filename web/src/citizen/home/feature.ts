import type { Feature } from '../feature.ts'

export const home: Feature = {
  id: 'home',
  titleKey: 'citizen.titles.home',
  icon: 'drop',
  path: '/',
  page: () => import('./pages/HomePage.vue'),
  mayEnter: 'contract',
  isInMenu: true,
  isOfConsumption: true,
}
