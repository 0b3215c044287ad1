import type { DocumentNode, GraphQLSchema } from 'graphql'
import { costExceeded } from './limits/cost-exceeded.ts'
import { operationCost } from './limits/operation-cost.ts'
import { type OperationLimits, usualOperationLimits } from './limits/operation-limits.ts'
import { requireModestShape } from './limits/operation-shape.ts'
import { createVariableCheck, type VariableCheck } from './variable-check.ts'

/**
 * What is left to check when an operation is asked for: its variables, and its cost where that depends on them. For the
 * one operation of a valid document. Throws COST_EXCEEDED at once when the document is beyond a limit whatever it is asked with.
 */
export function createOperationCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  limits: OperationLimits = usualOperationLimits,
): VariableCheck {
  requireModestShape(document, limits)
  const cost = operationCost(schema, document)
  requireCost(cost.with({}), limits.cost)
  const checkVariables = createVariableCheck(schema, document)
  if (!cost.varies) return checkVariables
  return (variables) => {
    checkVariables(variables)
    requireCost(cost.with(variables), limits.cost)
  }
}

function requireCost(cost: number, most: number): void {
  if (cost <= most) return
  throw costExceeded(
    `the answer could hold ${cost} objects, and ${most} is the most`,
    'ask for shorter lists (first: …), or for less inside them',
  )
}
