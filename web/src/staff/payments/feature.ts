import type { StaffFeature } from '../feature.ts'

/** One entry of the rail: its parts are chosen on the page. */
export const payments: StaffFeature = {
  id: 'payments',
  titleKey: 'staff.titles.payments',
  icon: 'paper',
  path: '/pagos/:part?/:id?',
  page: () => import('./pages/PaymentsPage.vue'),
  isInRail: true,
}
