import type { Feature } from '../feature.ts'

export const notices: Feature = {
  id: 'notices',
  titleKey: 'citizen.titles.notices',
  path: '/avisos',
  page: () => import('./pages/NoticesPage.vue'),
}

export const howToTell: Feature = {
  id: 'how-to-tell',
  titleKey: 'citizen.titles.notices',
  path: '/ajustes/avisos',
  page: () => import('./pages/HowToTellPage.vue'),
}

export const stopMail: Feature = {
  id: 'stop-mail',
  titleKey: 'citizen.titles.notices',
  path: '/avisos/correo',
  page: () => import('./pages/StopMailPage.vue'),
  mayEnter: 'everybody',
}
