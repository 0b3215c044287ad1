import type { StaffFeature } from '../feature.ts'

export const runs: StaffFeature = {
  id: 'runs',
  titleKey: 'staff.titles.runs',
  icon: 'table',
  path: '/corridas',
  page: () => import('./pages/RunsPage.vue'),
  isInRail: true,
}

export const run: StaffFeature = {
  id: 'run',
  titleKey: 'staff.titles.run',
  icon: 'table',
  path: '/corridas/:id',
  page: () => import('./pages/RunPage.vue'),
  isInRail: false,
}
