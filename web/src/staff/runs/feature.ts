import type { StaffFeature } from '../feature.ts'

export const runs: StaffFeature = {
  id: 'runs',
  titleKey: 'staff.titles.runs',
  icon: 'table',
  path: '/corridas',
  page: () => import('./pages/RunsPage.vue'),
  isInRail: true,
}
