import type { Feature } from '../feature.ts'

export const fiscalData: Feature = {
  id: 'fiscalData',
  titleKey: 'citizen.titles.fiscalData',
  path: '/ajustes/datos-fiscales',
  page: () => import('./pages/FiscalDataPage.vue'),
}
