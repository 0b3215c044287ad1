import type { Feature } from '../feature.ts'

export const alerts: Feature = {
  id: 'alerts',
  titleKey: 'citizen.titles.alerts',
  menuIcon: 'warning',
  path: '/alertas',
  page: () => import('./pages/AlertsPage.vue'),
  mayEnter: 'contract',
}

export const alert: Feature = {
  id: 'alert',
  titleKey: 'citizen.titles.alert',
  path: '/alertas/:id',
  page: () => import('./pages/AlertPage.vue'),
}
