import type { Feature } from '../feature.ts'

export const notices: Feature = {
  id: 'notices',
  titleKey: 'citizen.titles.notices',
  icon: 'bell',
  path: '/avisos',
  page: () => import('./pages/NoticesPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: false,
}

export const howToTell: Feature = {
  id: 'how-to-tell',
  titleKey: 'citizen.titles.notices',
  icon: 'bell',
  path: '/ajustes/avisos',
  page: () => import('./pages/HowToTellPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: false,
}
