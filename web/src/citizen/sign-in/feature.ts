import type { Feature } from '../feature.ts'

export const signIn: Feature = {
  id: 'sign-in',
  titleKey: 'citizen.titles.signIn',
  path: '/entrar',
  page: () => import('./pages/SignInPage.vue'),
  mayEnter: 'anyone',
}
