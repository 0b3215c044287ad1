import type { Feature } from '../feature.ts'

export const settings: Feature = {
  id: 'settings',
  titleKey: 'citizen.titles.settings',
  icon: 'sliders',
  path: '/ajustes',
  page: () => import('./pages/SettingsPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: true,
}
