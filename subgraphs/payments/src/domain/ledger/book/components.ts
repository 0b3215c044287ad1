import { type Centavos, centavos } from '@aquacis/kit/values/money.ts'

/** What a debt is made of. */
export const components = ['SURCHARGE', 'VAT', 'PRINCIPAL'] as const
export type Component = (typeof components)[number]

/** An amount by its components. */
export type Parts = Readonly<Record<Component, Centavos>>

const zero = centavos(0n)

/** Of each component nothing. */
export const noParts: Parts = { SURCHARGE: zero, VAT: zero, PRINCIPAL: zero }

/** All components together. */
export function sumOf({ SURCHARGE, VAT, PRINCIPAL }: Parts): Centavos {
  return centavos(SURCHARGE + VAT + PRINCIPAL)
}

/** Component by component. */
export function plus(one: Parts, other: Parts): Parts {
  return {
    SURCHARGE: centavos(one.SURCHARGE + other.SURCHARGE),
    VAT: centavos(one.VAT + other.VAT),
    PRINCIPAL: centavos(one.PRINCIPAL + other.PRINCIPAL),
  }
}

/** Component by component. */
export function minus(one: Parts, other: Parts): Parts {
  return {
    SURCHARGE: centavos(one.SURCHARGE - other.SURCHARGE),
    VAT: centavos(one.VAT - other.VAT),
    PRINCIPAL: centavos(one.PRINCIPAL - other.PRINCIPAL),
  }
}

/** As much of an amount as the parts hold, taken from the components in an order. */
export function takeOf(from: Parts, amount: Centavos, order: readonly Component[]): Parts {
  const taken = { ...noParts }
  let rest: bigint = amount
  for (const component of order) {
    const part = rest < from[component] ? rest : from[component]
    taken[component] = centavos(part)
    rest -= part
  }
  return taken
}
