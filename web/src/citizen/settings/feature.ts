import type { Feature } from '../feature.ts'

export const settings: Feature = {
  id: 'settings',
  titleKey: 'citizen.titles.settings',
  menuIcon: 'sliders',
  path: '/ajustes',
  page: () => import('./pages/SettingsPage.vue'),
}
