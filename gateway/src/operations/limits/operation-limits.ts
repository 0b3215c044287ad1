/** How much one operation may ask. Counted with fragments spread out; introspection has its own rule. */
export interface OperationLimits {
  /** Words and signs of the text. */
  readonly tokens: number
  /** Fields inside each other. */
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  /** Objects that the answer may hold, as lists say beforehand: see `operation-cost.ts`. */
  readonly cost: number
}

/** Twice what the largest screen of ours asks, and far below what would hurt. */
export const usualOperationLimits: OperationLimits = {
  tokens: 4_000,
  depth: 15,
  fields: 1_000,
  aliases: 50,
  rootFields: 20,
  directives: 50,
  cost: 10_000,
}
