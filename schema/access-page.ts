import { type DocumentNode, type FieldDefinitionNode, Kind, type NamedTypeNode, type TypeNode } from 'graphql'

// Who may read what, out of `@auth(requires: …)` in the faces of all subgraphs. What of it somebody then sees is
// decided by each `domain/policy.ts`.

/** The face of one subgraph. */
export interface Face {
  readonly name: string
  readonly document: DocumentNode
}

const viewers = ['anybody', 'residents', 'staff'] as const
type Viewer = (typeof viewers)[number]

/** Whom each value of `enum Access` lets in. */
const letsIn: Readonly<Record<string, readonly Viewer[]>> = {
  PUBLIC: viewers,
  SIGNED_IN: ['residents', 'staff'],
  RESIDENT: ['residents'],
  STAFF: ['staff'],
}
const inWords: Readonly<Record<string, string>> = {
  PUBLIC: 'anybody',
  SIGNED_IN: 'residents and staff',
  RESIDENT: 'residents',
  STAFF: 'staff',
}

interface Field {
  readonly type: string
  readonly name: string
  readonly answers: string
  readonly subgraph: string
  /** Null: whoever got the object. */
  readonly requires: string | null
}

interface Graph {
  readonly fields: readonly Field[]
  /** Members of unions, and types that implement interfaces. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>
}

const roots = ['Query', 'Mutation', 'Subscription']

/** The page, as Markdown. */
export function accessPage(faces: readonly Face[]): string {
  const graph = readGraph(faces)
  const ruled = graph.fields.filter(({ requires }) => requires !== null)
  return [
    '# Who may read what',
    '',
    'Generated from `@auth(requires: …)` in the `schema.graphql` of every subgraph: `pnpm generate` writes it, `pnpm check` says',
    'when it is stale. The rules below say who may ask for a field at all. Of what is asked for, residents then see what is theirs',
    'and staff what belongs to their operating units: `domain/policy.ts` of each subgraph, and row-level security behind it.',
    '',
    ...roots.flatMap((root) =>
      section(
        root,
        ruled.filter(({ type }) => type === root),
      ),
    ),
    ...section(
      'Fields with a rule of their own',
      ruled.filter(({ type }) => !roots.includes(type)),
    ),
    ...reachSection(graph),
  ].join('\n')
}

function section(title: string, fields: readonly Field[]): readonly string[] {
  if (fields.length === 0) return []
  const isRoot = roots.includes(title)
  const rows = fields
    .map((field) => ({ ...field, title: isRoot ? field.name : `${field.type}.${field.name}` }))
    .sort((one, other) => (one.title < other.title ? -1 : 1))
    .map(({ title: field, subgraph, requires }) => [
      `\`${field}\``,
      subgraph,
      inWords[requires ?? ''] ?? String(requires),
    ])
  return [`## ${title}`, '', ...table(['field', 'subgraph', 'who'], rows), '']
}

/** Every type, by whoever can come to it from a root field, by whatever way. */
function reachSection(graph: Graph): readonly string[] {
  const reached = new Map(viewers.map((viewer) => [viewer, reachableBy(graph, viewer)]))
  const types = [...new Set(graph.fields.map(({ type }) => type))]
    .filter((type) => !roots.includes(type))
    .sort()
  const rows = types.map((type) => [
    `\`${type}\``,
    ...viewers.map((viewer) => (reached.get(viewer)?.has(type) === true ? 'yes' : '')),
  ])
  return [
    '## Who comes to which type',
    '',
    'By some way from a field above. A type that nobody comes to is known to other subgraphs only.',
    '',
    ...table(['type', ...viewers], rows),
    '',
  ]
}

function reachableBy({ fields, members }: Graph, viewer: Viewer): ReadonlySet<string> {
  const open = fields.filter(
    ({ requires }) => requires === null || letsIn[requires]?.includes(viewer) === true,
  )
  const reached = new Set<string>()
  const next = [...roots]
  for (let type = next.pop(); type !== undefined; type = next.pop()) {
    if (reached.has(type)) continue
    reached.add(type)
    next.push(...(members.get(type) ?? []))
    for (const field of open) if (field.type === type) next.push(field.answers)
  }
  return reached
}

function readGraph(faces: readonly Face[]): Graph {
  const fields: Field[] = []
  const members = new Map<string, Set<string>>()
  const join = (whole: string, parts: readonly string[]) => {
    const known = members.get(whole) ?? new Set()
    members.set(whole, new Set([...known, ...parts]))
  }
  for (const { name: subgraph, document } of faces) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION)
        join(definition.name.value, namesOf(definition.types))
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.OBJECT_TYPE_EXTENSION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      )
        continue
      const type = definition.name.value
      for (const field of definition.fields ?? []) fields.push(readField(type, subgraph, field))
      for (const whole of namesOf(definition.interfaces)) join(whole, [type])
    }
  }
  return { fields, members }
}

function readField(type: string, subgraph: string, field: FieldDefinitionNode): Field {
  const rule = field.directives?.find(({ name }) => name.value === 'auth')
  const value = rule?.arguments?.find(({ name }) => name.value === 'requires')?.value
  const requires = value?.kind === Kind.ENUM ? value.value : null
  return { type, name: field.name.value, answers: nameOf(field.type), subgraph, requires }
}

function namesOf(types: readonly NamedTypeNode[] = []): readonly string[] {
  return types.map(({ name }) => name.value)
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}
