/** Centavos of a cubic metre, as the product assumes while no tariff is known. */
export const centavosPerCubicMetre = 3_800
