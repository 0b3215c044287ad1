import { type DocumentNode, getOperationAST, Kind, visit } from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** The value of a variable that decides whether a field is asked for. */
export type ReadFlag = (variables: Variables, name: string) => boolean

/** Reads variables of `@skip` and `@include`, whose default counts where none was sent. */
export function readFlags(document: DocumentNode): ReadFlag {
  const defaults = new Map(
    (getOperationAST(document)?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value] as const] : [],
    ),
  )
  return (variables, name) => {
    const sent = Object.hasOwn(variables, name) ? variables[name] : undefined
    return (sent === undefined ? defaults.get(name) : sent) === true
  }
}

/** Names of the variables that `@skip` and `@include` of a document depend on. */
export function flagsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return
      for (const { value } of node.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      }
    },
  })
  return [...names]
}
