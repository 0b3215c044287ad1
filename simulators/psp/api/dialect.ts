import type { ProviderName } from '../world/order.ts'

/** Where Conekta's API and Digital FEMSA's, which grew out of it, differ. */
export interface Dialect {
  readonly provider: ProviderName
  readonly mediaType: string
  /** The path under which it is served. */
  readonly prefix: string
  readonly methods: readonly ('cash' | 'spei' | 'card')[]
  readonly cash: {
    readonly serviceName: string
    readonly type: string
    readonly storeNames: readonly string[]
  }
  /** How a refund of cash is announced. */
  readonly livemode: boolean
}

export const conektaDialect: Dialect = {
  provider: 'conekta',
  mediaType: 'application/vnd.conekta-v2.3.0+json',
  prefix: '/conekta',
  methods: ['cash', 'spei', 'card'],
  cash: {
    serviceName: 'Cash',
    type: 'cash',
    storeNames: [
      '7 Eleven',
      'Farmacias del Ahorro',
      'CIRCLE K',
      'Tiendas Extra',
      'Farmacia Benavides',
      'Soriana',
      "WALDO'S",
    ],
  },
  livemode: false,
}

export const femsaDialect: Dialect = {
  provider: 'femsa',
  mediaType: 'application/vnd.app-v2.1.0+json',
  prefix: '/femsa',
  methods: ['cash'],
  cash: { serviceName: 'OxxoPay', type: 'oxxo', storeNames: ['OXXO'] },
  livemode: false,
}
