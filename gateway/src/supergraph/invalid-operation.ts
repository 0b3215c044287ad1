import type { GraphQLError } from 'graphql'

/** A document that the supergraph cannot run; the errors say where it does not fit. */
export class InvalidOperation extends Error {
  override readonly name = 'InvalidOperation'
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[], options?: ErrorOptions) {
    super(errors.map((error) => error.message).join('; '), options)
    this.errors = errors
  }
}
