import type { Litres } from '@aquacis/kit/values/volume.ts'

/** A value of the cumulative counter of a meter. */
export interface Register {
  readonly at: Date
  readonly litres: Litres
}

/** What is kept of one hour or one civil day of Mexico City: the first and the last register seen in it. */
export interface RegisterSpan {
  readonly startsAt: Date
  readonly first: Register
  readonly last: Register
}
