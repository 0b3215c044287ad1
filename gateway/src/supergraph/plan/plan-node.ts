/** A part of a path: a response name, `@` for every item of a list, or the types that objects must be of to be meant. */
export type PathPart = string | { readonly on: readonly string[] }

/** A path of a plan, from the root of the answer. */
export type SpotPath = readonly PathPart[]

/** A change of data in place, at a path from the data's root: another value, or another name. */
export type RewriteRule = { readonly path: readonly PathPart[] } & (
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'rename'; readonly to: string }
)

/** What is told of an entity to the subgraph that is asked for more of it. */
export type Required =
  | {
      readonly kind: 'field'
      /** Its name in the answer so far, and the one under which it is told. */
      readonly name: string
      readonly as: string
      readonly inner: readonly Required[] | null
    }
  | {
      readonly kind: 'fragment'
      readonly on: string | undefined
      /** What of it is not known is left out: the client decides by a variable whether it was asked for. */
      readonly isOptional: boolean
      readonly inner: readonly Required[]
    }

interface Sent {
  readonly subgraph: string
  readonly operation: string
  readonly operationName: string | undefined
  /** Names of the request's variables that the operation has. */
  readonly variables: readonly string[]
}

/** Asks for fields of the operation's root, which the answer has at these spots. */
export interface FetchNode extends Sent {
  readonly kind: 'fetch'
  readonly spots: readonly SpotPath[]
  readonly outputRewrites: readonly RewriteRule[]
}

/** Asks for more of the entities at some spots. */
export interface EntityFetchNode extends Sent {
  readonly kind: 'entities'
  readonly groups: readonly EntityGroup[]
}

/** Entities of which the same is asked. */
export interface EntityGroup {
  /** The response name under which they are answered, and the variable that holds what is told of them. */
  readonly root: string
  readonly variable: string
  readonly spots: readonly SpotPath[]
  readonly requires: readonly Required[]
  readonly inputRewrites: readonly RewriteRule[]
  readonly outputRewrites: readonly RewriteRule[]
}

/** What to do, whichever planner thought it out. */
export type PlanNode =
  | FetchNode
  | EntityFetchNode
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: 'condition'
      readonly flag: string
      readonly whenTrue: PlanNode | null
      readonly whenFalse: PlanNode | null
    }

/** The plan of an operation: null for what needs no subgraph; of a subscription, what comes by itself first. */
export interface Plan {
  readonly subscription: FetchNode | null
  readonly node: PlanNode | null
}
