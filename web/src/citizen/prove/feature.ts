import type { Feature } from '../feature.ts'

/** Where anybody has the proof of a bill checked, on their own device. */
export const prove: Feature = {
  id: 'prove',
  titleKey: 'citizen.titles.prove',
  path: '/comprobar',
  page: () => import('./pages/ProvePage.vue'),
  mayEnter: 'everybody',
}
