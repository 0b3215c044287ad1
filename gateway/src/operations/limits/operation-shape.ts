import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { costExceeded } from './cost-exceeded.ts'
import type { OperationLimits } from './operation-limits.ts'

/** What can be counted without knowing the graph. */
interface Shape {
  readonly depth: number
  /** Fields of the set itself, not of what is inside them. */
  readonly outermost: number
  readonly fields: number
  readonly aliases: number
  readonly directives: number
}

const nothing: Shape = { depth: 0, outermost: 0, fields: 0, aliases: 0, directives: 0 }

/** Throws COST_EXCEEDED when one of the operations of a document goes beyond a limit. */
export function requireModestShape(document: DocumentNode, limits: OperationLimits): void {
  const measure = measurer(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, outermost, fields, aliases, directives } = measure(definition.selectionSet)
    requireAtMost(
      'nests fields',
      depth,
      limits.depth,
      'levels deep',
      'ask for what is further down by its id',
    )
    requireAtMost('asks for', fields, limits.fields, 'fields', 'ask for fewer, or in several requests')
    requireAtMost(
      'uses',
      aliases,
      limits.aliases,
      'aliases',
      'ask for a list instead of one thing many times',
    )
    requireAtMost(
      'asks for',
      outermost,
      limits.rootFields,
      'fields of its root',
      'spread them over several requests',
    )
    const all = directives + (definition.directives?.length ?? 0)
    requireAtMost('carries', all, limits.directives, 'directives', 'leave out what is not wanted instead')
  }
}

function requireAtMost(verb: string, count: number, most: number, noun: string, mend: string): void {
  if (count <= most) return
  const told = Number.isFinite(count) ? String(count) : 'endlessly many'
  throw costExceeded(`the operation ${verb} ${told} ${noun}, and ${most} is the most`, mend)
}

type Fragments = ReadonlyMap<string, SelectionSetNode>

function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition.selectionSet] as const]
        : [],
    ),
  )
}

/** Each fragment is measured once, however often it is spread: that is how small texts ask for very much. */
function measurer(document: DocumentNode): (selectionSet: SelectionSetNode) => Shape {
  const fragments = fragmentsOf(document)
  const measured = new Map<string, Shape>()

  function ofSet(selectionSet: SelectionSetNode): Shape {
    let sum = nothing
    for (const selection of selectionSet.selections) sum = beside(sum, ofSelection(selection))
    return sum
  }

  function ofSelection(selection: SelectionNode): Shape {
    const directives = selection.directives?.length ?? 0
    const inner = ofInner(selection)
    if (selection.kind !== Kind.FIELD) return { ...inner, directives: inner.directives + directives }
    return {
      depth: inner.depth + 1,
      outermost: 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (selection.alias === undefined ? 0 : 1),
      directives: inner.directives + directives,
    }
  }

  function ofInner(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    // Validation has a rule of its own for how deep introspection goes.
    if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) return nothing
    return selection.selectionSet === undefined ? nothing : ofSet(selection.selectionSet)
  }

  function ofFragment(name: string): Shape {
    const known = measured.get(name)
    if (known !== undefined) return known
    const selectionSet = fragments.get(name)
    // Who spreads itself, or is not there, is refused by validation: here it only must not run forever.
    measured.set(name, nothing)
    if (selectionSet !== undefined) measured.set(name, ofSet(selectionSet))
    return measured.get(name) ?? nothing
  }

  return ofSet
}

function beside(one: Shape, other: Shape): Shape {
  return {
    depth: Math.max(one.depth, other.depth),
    outermost: one.outermost + other.outermost,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  }
}
