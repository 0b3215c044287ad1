import type { Feature } from '../feature.ts'

export const watches: Feature = {
  id: 'watches',
  titleKey: 'citizen.titles.watches',
  icon: 'bell',
  path: '/alertas/avisame',
  page: () => import('./pages/WatchesPage.vue'),
  mayEnter: 'contract',
  isInMenu: false,
  isOfConsumption: true,
}

export const watch: Feature = {
  ...watches,
  id: 'watch',
  path: '/alertas/avisame/:que',
  page: () => import('./pages/WatchPage.vue'),
}
