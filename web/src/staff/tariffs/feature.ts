import type { StaffFeature } from '../feature.ts'

export const tariffs: StaffFeature = {
  id: 'tariffs',
  titleKey: 'staff.titles.tariffs',
  icon: 'bars',
  path: '/tarifas',
  page: () => import('./pages/TariffsPage.vue'),
  isInRail: true,
}

export const tariff: StaffFeature = {
  id: 'tariff',
  titleKey: 'staff.titles.tariff',
  icon: 'bars',
  path: '/tarifas/:code',
  page: () => import('./pages/TariffPage.vue'),
  isInRail: false,
}
