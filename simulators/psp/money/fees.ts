import type { Charge, ProviderName } from '../world/order.ts'

/** VAT on a provider's fee, in per cent. */
const withVat = (centavos: number): number => Math.round(centavos * 1.16)

/**
 * What the provider keeps of a charge, in centavos with VAT: cards 2.9 % and 2.50 pesos, SPEI 8 pesos, cash networks 10 pesos,
 * OXXO 3.43 % (as the samples of the published descriptions show).
 */
export function feeOf(provider: ProviderName, { method }: Pick<Charge, 'method'>, amount: number): number {
  if (provider === 'femsa') return withVat(amount * 0.0343)
  switch (method.kind) {
    case 'card':
      return withVat(amount * 0.029 + 250)
    case 'spei':
      return withVat(800)
    case 'cash':
      return withVat(1_000)
  }
}
