import type { Feature } from '../feature.ts'

/** A payment, for whoever has its address; without one, what pays a contract without signing in. */
export const pay: Feature = {
  id: 'pay',
  titleKey: 'citizen.titles.pay',
  path: '/pagar/:id?',
  page: () => import('./pages/PayPage.vue'),
  mayEnter: 'everybody',
}

/** What a contract owes and paid: one feature with pages of its own, because opening the app loads the list of all. */
export const account: Feature = {
  id: 'account',
  titleKey: 'citizen.titles.account',
  path: '/cuenta/:part?/:id?',
  page: () => import('./pages/AccountPage.vue'),
  mayEnter: 'contract',
  isOfConsumption: true,
}
