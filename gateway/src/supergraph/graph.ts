import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, GraphQLError, type GraphQLSchema, validate } from 'graphql'
import { InvalidOperation } from './invalid-operation.ts'
import { createTypeTree, type TypeTree } from './plan/type-tree.ts'

/** A supergraph, and the planner over it. */
export interface Graph {
  /** What clients may ask for. */
  readonly schema: GraphQLSchema
  readonly subgraphs: readonly string[]
  /** The types of the whole supergraph. */
  readonly types: TypeTree
  /** For a document of one operation. Throws an InvalidOperation when it does not fit, or cannot be planned. */
  plan(document: DocumentNode): QueryPlan
}

/** Throws when the text is not a supergraph that the planner supports. */
export function openGraph(supergraphSdl: string): Graph {
  const supergraph = Supergraph.build(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false })
  return {
    schema,
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    types: createTypeTree(supergraph.schema.toGraphQLJSSchema()),
    plan(document) {
      const errors = validate(schema, document)
      if (errors.length > 0) throw new InvalidOperation(errors)
      try {
        return planner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false }))
      } catch (error) {
        // A planner that gives up is a fact about the operation, not about the request that came with it.
        const sentence = error instanceof Error ? error.message : String(error)
        throw new InvalidOperation([new GraphQLError(sentence)], { cause: error })
      }
    },
  }
}
