import type { StaffFeature } from '../feature.ts'

export const accounts: StaffFeature = {
  id: 'accounts',
  titleKey: 'staff.titles.accounts',
  icon: 'paper',
  path: '/contratos/:number?',
  page: () => import('./pages/AccountPage.vue'),
  isInRail: true,
}

export const bill: StaffFeature = {
  id: 'bill',
  titleKey: 'staff.titles.bill',
  icon: 'paper',
  path: '/recibos/:id',
  page: () => import('./pages/BillPage.vue'),
  isInRail: false,
}
