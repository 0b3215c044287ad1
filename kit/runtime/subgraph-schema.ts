import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { enforceAuth } from './auth-directive.ts'
import type { SubgraphDefinition } from './subgraph-definition.ts'

type GraphQLModules = Exclude<Parameters<typeof buildSubgraphSchema>[0], { readonly kind: 'Document' }>
type ResolverModule = Extract<GraphQLModules[number], { resolvers?: unknown }>

/**
 * The executable schema of a subgraph, `_entities` and `_service` included, with `@auth` enforced. Throws with a
 * sentence when the schema and its resolvers do not fit: a root field open by accident, a root field that nobody
 * resolves, a resolver for something that is not in the schema.
 */
export function subgraphSchema(
  definition: Pick<SubgraphDefinition, 'name' | 'typeDefs' | 'resolvers'>,
): GraphQLSchema {
  // @apollo/subgraph types resolvers with `any`; ours are typed from the schema by code generation.
  const resolvers = definition.resolvers as NonNullable<ResolverModule['resolvers']>
  const schema = buildSubgraphSchema([{ typeDefs: parse(definition.typeDefs), resolvers }])
  const faults = [...unresolvedRoots(schema), ...strayResolvers(schema, definition.resolvers)]
  if (faults.length > 0)
    throw new TypeError(`subgraph ${definition.name} cannot be served: ${faults.join('; ')}`)
  enforceAuth(schema)
  return schema
}

function unresolvedRoots(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  return roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter((field) => field.resolve === undefined && field.subscribe === undefined)
      .map((field) => `${type?.name}.${field.name} has no resolver`),
  )
}

/** A slip of the pen in a resolver's name would otherwise be answered with null, silently. */
function strayResolvers(schema: GraphQLSchema, resolvers: SubgraphDefinition['resolvers']): string[] {
  return Object.entries(resolvers).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName)
    if (type === undefined) return [`resolvers of ${typeName}, which is not in the schema`]
    if (fields === undefined || !('getFields' in type)) return []
    const known = type.getFields()
    return Object.keys(fields)
      .filter((name) => !name.startsWith('__') && !(name in known))
      .map((name) => `a resolver of ${typeName}.${name}, which is not in the schema`)
  })
}
