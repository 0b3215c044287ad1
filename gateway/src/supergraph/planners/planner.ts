import type { DocumentNode } from 'graphql'
import type { Plan } from '../plan/plan-node.ts'

/** Thinks out what has to be asked of whom for an operation. */
export interface Planner {
  /** For a valid document of one operation. Throws when it cannot be planned. */
  plan(document: DocumentNode): Plan
}
