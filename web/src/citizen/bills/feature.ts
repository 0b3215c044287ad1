import type { Feature } from '../feature.ts'

const ofBills = { icon: 'paper', mayEnter: 'contract', isInMenu: false, isOfConsumption: true } as const

export const bills: Feature = {
  ...ofBills,
  id: 'bills',
  titleKey: 'citizen.titles.bills',
  path: '/recibos',
  page: () => import('./pages/BillsPage.vue'),
  isInMenu: true,
}

export const bill: Feature = {
  ...ofBills,
  id: 'bill',
  titleKey: 'citizen.titles.bill',
  path: '/recibos/:id',
  page: () => import('./pages/BillPage.vue'),
  mayEnter: 'signed-in',
}

export const whatIf: Feature = {
  ...ofBills,
  id: 'whatIf',
  titleKey: 'citizen.titles.whatIf',
  path: '/recibos/y-si',
  page: () => import('./pages/WhatIfPage.vue'),
}
