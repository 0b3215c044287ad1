import type { Feature } from '../feature.ts'

export const alerts: Feature = {
  id: 'alerts',
  titleKey: 'citizen.titles.alerts',
  icon: 'warning',
  path: '/alertas',
  page: () => import('./pages/AlertsPage.vue'),
  mayEnter: 'contract',
  isInMenu: true,
}

export const alert: Feature = {
  id: 'alert',
  titleKey: 'citizen.titles.alert',
  icon: 'warning',
  path: '/alertas/:id',
  page: () => import('./pages/AlertPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: false,
}
