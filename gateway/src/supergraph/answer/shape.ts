import type { DocumentNode, GraphQLError, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { flagsOf, type ReadFlag } from '../flags.ts'
import type { JsonObject } from '../plan/run.ts'
import { type AnswerValue, answerValue } from './answer-value.ts'
import { compileQuickAnswer } from './quick-answer.ts'
import type { Take } from './quick-leaves.ts'
import { type Selection, selectionOf } from './selection.ts'
import { unlessUnusual } from './unusual.ts'

type Variables = Readonly<Record<string, unknown>>

/** Makes answers to one operation out of what the subgraphs told. */
export interface Shape {
  /** The JSON text of the data when all of it is there and right; null otherwise. */
  text(data: JsonObject, variables: Variables): string | null
  value(data: JsonObject, errors: readonly GraphQLError[], variables: Variables): AnswerValue
}

interface Variant {
  readonly selection: Selection
  readonly take: Take
}

/** Combinations of `@skip` and `@include` that are kept compiled; a screen has two or three. */
const mostVariants = 64

export function createShape(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  document: DocumentNode,
  flag: ReadFlag,
): Shape {
  const flags = flagsOf(document)
  const variants = new Map<string, Variant>()

  function variantFor(variables: Variables): Variant {
    const values = flags.map((name) => [name, flag(variables, name)] as const)
    const key = values.map(([, value]) => Number(value)).join('')
    let variant = variants.get(key)
    if (variant === undefined) {
      const selection = selectionOf(schema, document, Object.fromEntries(values))
      variant = { selection, take: compileQuickAnswer(schema, root, selection) }
      if (variants.size >= mostVariants) variants.clear()
      variants.set(key, variant)
    }
    return variant
  }

  return {
    text(data, variables) {
      const { take } = variantFor(variables)
      const answer = unlessUnusual(() => take(data))
      return answer === undefined ? null : JSON.stringify(answer)
    },
    value: (data, errors, variables) =>
      answerValue(schema, root, variantFor(variables).selection, data, errors),
  }
}
