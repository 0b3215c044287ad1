import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql'

/** Throws INTROSPECTION_DISABLED for a document that asks what the graph is made of; `__typename` is not such a question. */
export function requireNoIntrospection(document: DocumentNode): void {
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }) => {
      if (value !== '__schema' && value !== '__type') return
      throw new GraphQLError(
        `this gateway does not tell what its graph is made of (${value}): read its published schema instead`,
        { extensions: { code: 'INTROSPECTION_DISABLED' } },
      )
    },
  })
}
