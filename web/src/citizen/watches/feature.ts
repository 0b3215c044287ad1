import type { Feature } from '../feature.ts'

export const watches: Feature = {
  id: 'watches',
  titleKey: 'citizen.titles.watches',
  path: '/alertas/avisame',
  page: () => import('./pages/WatchesPage.vue'),
  mayEnter: 'contract',
  isOfConsumption: true,
}

export const watch: Feature = {
  ...watches,
  id: 'watch',
  path: '/alertas/avisame/:que',
  page: () => import('./pages/WatchPage.vue'),
}
