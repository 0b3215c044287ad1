import type { Feature } from '../feature.ts'

export const consumption: Feature = {
  id: 'consumption',
  titleKey: 'citizen.titles.consumption',
  menuIcon: 'bars',
  path: '/consumo',
  page: () => import('./pages/ConsumptionPage.vue'),
  mayEnter: 'contract',
  isOfConsumption: true,
}
