import type { Feature } from '../feature.ts'

export const people: Feature = {
  id: 'people',
  titleKey: 'citizen.titles.people',
  path: '/personas',
  page: () => import('./pages/PeoplePage.vue'),
  mayEnter: 'contract',
}
