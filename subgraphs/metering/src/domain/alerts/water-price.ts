/**
 * What a cubic metre costs, in centavos of MXN, until billing says what it costs the customer in question. An assumption:
 * the unit price of DOMÉSTICO MEDIO at twenty cubic metres a month, 24.216 MXN, in CEA Querétaro's table of February 2026
 * (version CEAQ-2026-02), without drainage, sanitation and VAT. The price rises with the month's total, so a leak costs
 * rather more than less.
 */
export const assumedCentavosPerCubicMetre = 2_422

/** What litres cost, in whole centavos rounded half up. `centavosPerCubicMetre` is the price of the caller. */
export function costInCentavos(litres: number, centavosPerCubicMetre: number): number {
  return Math.floor((litres * centavosPerCubicMetre + 500) / 1_000)
}

/** The most litres that cost no more than so many centavos: inverse of {@link costInCentavos}. */
export function litresFor(centavos: number, centavosPerCubicMetre: number): number {
  return Math.ceil((centavos * 1_000 + 500) / centavosPerCubicMetre) - 1
}
