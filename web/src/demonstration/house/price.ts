/** Centavos of a cubic metre, as the product assumes while no tariff is known: DOMÉSTICO MEDIO of CEA Querétaro in 2026. */
export const centavosPerCubicMetre = 2_422
