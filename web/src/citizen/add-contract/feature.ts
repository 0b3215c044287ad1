import type { Feature } from '../feature.ts'

export const addContract: Feature = {
  id: 'add-contract',
  titleKey: 'citizen.titles.addContract',
  path: '/agregar-contrato',
  page: () => import('./pages/AddContractPage.vue'),
}
