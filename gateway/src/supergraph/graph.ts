import { Supergraph } from '@apollo/federation-internals'
import { type DocumentNode, GraphQLError, type GraphQLSchema, validate } from 'graphql'
import { InvalidOperation } from './invalid-operation.ts'
import type { Plan } from './plan/plan-node.ts'
import { createTypeTree, type TypeTree } from './plan/type-tree.ts'
import { createApolloPlanner } from './planners/apollo-planner.ts'
import { createHivePlanner } from './planners/hive-planner.ts'

/** Which planner thinks: Hive's where it is built for the machine, or Apollo's. */
export type PlannerName = 'hive' | 'apollo'

/** A supergraph, and a planner over it. */
export interface Graph {
  /** What clients may ask for. */
  readonly schema: GraphQLSchema
  readonly subgraphs: readonly string[]
  readonly planner: PlannerName
  /** The types of the whole supergraph. */
  readonly types: TypeTree
  /** For a document of one operation. Throws an InvalidOperation when it does not fit, or cannot be planned. */
  plan(document: DocumentNode): Plan
}

/** Throws when the text is not a supergraph of Federation 2 that is supported here. */
export function openGraph(supergraphSdl: string, wanted: PlannerName = 'hive'): Graph {
  const supergraph = Supergraph.build(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  const hive = wanted === 'hive' ? createHivePlanner(supergraphSdl) : null
  const planner = hive ?? createApolloPlanner(supergraph, apiSchema)
  return {
    schema,
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    planner: hive === null ? 'apollo' : 'hive',
    types: createTypeTree(supergraph.schema.toGraphQLJSSchema()),
    plan(document) {
      const errors = validate(schema, document)
      if (errors.length > 0) throw new InvalidOperation(errors)
      try {
        return planner.plan(document)
      } catch (error) {
        // A planner that gives up is a fact about the operation, not about the request that came with it.
        const sentence = error instanceof Error ? error.message : String(error)
        throw new InvalidOperation([new GraphQLError(sentence)], { cause: error })
      }
    },
  }
}
