import type { AccountOpened } from './account-event.ts'

/** What the water is used for, as contracts tells it. */
export type UsageClass = 'DOMESTIC' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC'

/** A contract as contracts told that it began. */
export interface StartedContract {
  readonly contractId: string
  readonly contractNumber: string | null
  readonly customerId: string
  readonly servicePointId: string
  readonly operatingUnitId: number
  readonly startedOn: string
  readonly usageClass: UsageClass | null
  /** By which it is read and billed; left out where none was told. */
  readonly zone?: string
}

/** The class of CEA's tariff with which a use begins; staff assign another where the home asks for it. */
const firstClasses: Readonly<Record<UsageClass, string>> = {
  DOMESTIC: 'DOMÉSTICA MEDIO',
  COMMERCIAL: 'COMERCIAL',
  INDUSTRIAL: 'INDUSTRIAL',
  PUBLIC: 'PÚBLICO OFICIAL',
}

/**
 * The tariff's office of each of CEA's, by their numbers. The tariff joins Tolimán with Colón, and has no column for San Juan
 * del Río, which is billed as Querétaro: the prices of a class are the same in every office.
 */
const tariffOffices: readonly string[] = [
  'QUERÉTARO',
  'CORREGIDORA',
  'EL MARQUÉS',
  'QUERÉTARO',
  'TEQUISQUIAPAN',
  'PEDRO ESCOBEDO',
  'CADEREYTA DE MONTES-SAN JOAQUÍN',
  'COLÓN-TOLIMÁN',
  'EZEQUIEL MONTES',
  'AMEALCO DE BONFIL',
  'JALPAN DE SERRA-LANDA DE MATAMOROS-ARROYO SECO',
  'COLÓN-TOLIMÁN',
  'HUIMILPAN',
]

/** How a contract that began is billed at first: by its use, with drainage and treatment, as one dwelling. */
export function openAccount(contract: StartedContract): AccountOpened {
  const { startedOn, usageClass, zone: _zone, ...known } = contract
  return {
    type: 'AccountOpened',
    ...known,
    openedOn: startedOn,
    tariffOffice: tariffOffices[contract.operatingUnitId - 1] ?? 'QUERÉTARO',
    // Facts from before the use was told are of homes.
    tariffClass: firstClasses[usageClass ?? 'DOMESTIC'],
    dwellings: 1,
    services: ['SEWER', 'TREATMENT'],
  }
}
