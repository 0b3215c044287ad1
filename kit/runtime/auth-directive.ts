import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import type { Viewer } from '../values/viewer.ts'
import { forbidden, unauthenticated } from './errors.ts'
import type { RequestContext } from './subgraph-definition.ts'

/** Who may ask for a field at all: the values of `enum Access` in every schema.graphql. */
export type Access = 'PUBLIC' | 'SIGNED_IN' | 'RESIDENT' | 'STAFF'

const accesses: ReadonlySet<string> = new Set<Access>(['PUBLIC', 'SIGNED_IN', 'RESIDENT', 'STAFF'])

/**
 * Throws UNAUTHENTICATED when a sign-in is missing, FORBIDDEN when another kind of account would be needed.
 * The system itself may ask for everything. What is then seen of a field is the policy's matter.
 */
export function requireAccess(access: Access, viewer: Viewer): void {
  if (access === 'PUBLIC' || viewer.kind === 'system') return
  if (viewer.kind === 'anonymous') throw unauthenticated()
  if (access === 'RESIDENT' && viewer.kind !== 'resident') throw forbidden()
  if (access === 'STAFF' && viewer.kind !== 'staff') throw forbidden()
}

/**
 * Puts `@auth(requires: …)` in front of the resolvers of a schema, in place. Throws with a sentence for every
 * Query, Mutation and Subscription field that lacks it: such a field would be open to everybody by accident.
 */
export function enforceAuth(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
  const faults: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const access = accessOf(field)
      if (access === undefined) {
        // _service and _entities come with federation; each reference resolver asks the policy itself.
        if (roots.has(type) && !field.name.startsWith('_')) faults.push(missing(type, field))
      } else if (!isAccess(access)) {
        faults.push(`${type.name}.${field.name} asks for @auth(requires: ${access}), which is not an Access`)
      } else {
        guard(field, access)
      }
    }
  }
  if (faults.length > 0) throw new TypeError(`the schema cannot be served: ${faults.join('; ')}`)
}

function missing(type: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>): string {
  return `${type.name}.${field.name} lacks @auth(requires: …): say who may ask for it, PUBLIC included`
}

function accessOf(field: GraphQLField<unknown, RequestContext>): string | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'auth')
  const value = directive?.arguments?.find(({ name }) => name.value === 'requires')?.value
  return value?.kind === 'EnumValue' ? value.value : undefined
}

function isAccess(text: string): text is Access {
  return accesses.has(text)
}

function guard(field: GraphQLField<unknown, RequestContext>, access: Access): void {
  const { resolve = defaultFieldResolver, subscribe } = field
  if (subscribe !== undefined) {
    // Asked once, when the subscription begins: its events then belong to the same viewer.
    field.subscribe = (source, input, context, info) => {
      requireAccess(access, context.viewer)
      return subscribe(source, input, context, info)
    }
    return
  }
  field.resolve = (source, input, context, info) => {
    requireAccess(access, context.viewer)
    return resolve(source, input, context, info)
  }
}
