import type { Feature } from '../feature.ts'

export const home: Feature = {
  id: 'home',
  titleKey: 'citizen.titles.home',
  menuIcon: 'drop',
  path: '/',
  page: () => import('./pages/HomePage.vue'),
  mayEnter: 'contract',
  isOfConsumption: true,
}
