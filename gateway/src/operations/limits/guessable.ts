import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql'

/** Whether an answer says that what was tried is wrong. */
export type WasWrong = (answer: ExecutionResult) => boolean

const tag = 'guessable'

/**
 * The mutations by which somebody could try out what they do not know: those that their faces mark
 * `@tag(name: "guessable")`. Faces say it, for the gateway knows no domain.
 */
export function guessableMutations(supergraphSdl: string): ReadonlySet<string> {
  const { definitions } = parse(supergraphSdl, { noLocation: true })
  const fields = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? [])
      : [],
  )
  const isMarked = ({ directives = [] }: (typeof fields)[number]) =>
    directives.some(
      ({ name, arguments: given = [] }) =>
        name.value === 'tag' && given.some(({ value }) => value.kind === Kind.STRING && value.value === tag),
    )
  return new Set(fields.filter(isMarked).map(({ name }) => name.value))
}

/**
 * For an operation by which one could guess, how its answers are read: wrong is a member of the result's union that
 * implements `Refusal`. Null for all others. The document must ask for `__typename` there, as clients' documents do.
 */
export function readGuess(
  schema: GraphQLSchema,
  document: DocumentNode,
  guessable: ReadonlySet<string>,
): WasWrong | null {
  const keys = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD && guessable.has(field.name.value)
            ? [(field.alias ?? field.name).value]
            : [],
        )
      : [],
  )
  if (keys.length === 0) return null
  return ({ data }) =>
    keys.some((key) => {
      const outcome = (data as Record<string, { readonly __typename?: string } | null> | null)?.[key]
      const type = schema.getType(outcome?.__typename ?? '')
      return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Refusal')
    })
}
