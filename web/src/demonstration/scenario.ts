/**
 * What the demonstration shows. Besides the house itself, the moments that every page has to be ready for: they are
 * looked at, and pictured, without a server that has to be brought into them.
 */
export const scenarios = [
  /** The house, in which a toilet runs. */
  'casa',
  /** The house without a leak. */
  'tranquila',
  /** The house without a leak, on a day on which it passed the limit that somebody set. */
  'limite',
  /** Two bills are overdue, and a campaign forgives the surcharge. */
  'vencida',
  /** The house without a leak, in a month in which a pool was filled: near to where the tariff prices all water anew. */
  'alberca',
  /** The meter was put in and has not been heard yet. */
  'estreno',
  /** A supply without a meter that speaks. */
  'sin-medidor',
  /** An account without a contract. */
  'sin-contrato',
  /** Whoever tells of alerts and compares is away: the rest of each answer is there. */
  'en-parte',
  /** An answer that does not come. */
  'espera',
  /** Nobody answers. */
  'sin-respuesta',
  /** Nobody answers any more: what was asked at first is known. */
  'desconectada',
] as const

export type Scenario = (typeof scenarios)[number]

/** The scenario of that name; the house for any other. */
export function scenarioNamed(name: string): Scenario {
  return scenarios.find((one) => one === name) ?? 'casa'
}
