import type { Feature } from '../feature.ts'

export const signIn: Feature = {
  id: 'sign-in',
  titleKey: 'citizen.titles.signIn',
  icon: 'drop',
  path: '/entrar',
  page: () => import('./pages/SignInPage.vue'),
  mayEnter: 'anyone',
  isInMenu: false,
}
