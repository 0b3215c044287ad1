/** A place in the tariff at which all cubic metres are priced anew. */
interface Step {
  readonly litres: number
}

/** So much of the way to a step is near enough to speak of it. */
const nearShare = 0.85

/** The step that the period comes near to, or will pass as things go; null while neither is so, or it is behind. */
export function stepAhead<Found extends Step>(
  step: Found | null,
  litres: number,
  likely: number | undefined,
): Found | null {
  if (step === null || litres >= step.litres) return null
  const isNear = litres >= step.litres * nearShare
  return isNear || (likely ?? 0) >= step.litres ? step : null
}
