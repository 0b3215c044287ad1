import type { Feature } from '../feature.ts'

const ofBills = { mayEnter: 'contract', isOfConsumption: true } as const

export const bills: Feature = {
  ...ofBills,
  id: 'bills',
  titleKey: 'citizen.titles.bills',
  menuIcon: 'paper',
  path: '/recibos',
  page: () => import('./pages/BillsPage.vue'),
}

export const bill: Feature = {
  id: 'bill',
  titleKey: 'citizen.titles.bill',
  path: '/recibos/:id',
  page: () => import('./pages/BillPage.vue'),
  isOfConsumption: true,
}

export const whatIf: Feature = {
  ...ofBills,
  id: 'whatIf',
  titleKey: 'citizen.titles.whatIf',
  path: '/recibos/y-si',
  page: () => import('./pages/WhatIfPage.vue'),
}
