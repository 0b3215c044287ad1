import type { Feature } from '../feature.ts'

export const addContract: Feature = {
  id: 'add-contract',
  titleKey: 'citizen.titles.addContract',
  icon: 'plus',
  path: '/agregar-contrato',
  page: () => import('./pages/AddContractPage.vue'),
  mayEnter: 'signed-in',
  isInMenu: false,
}
