/** What the simulator keeps of a published API description: bodies of the operations that it serves, as JSON schemas. */
export interface Extract {
  readonly source: string
  readonly operations: Readonly<Record<string, ExtractedOperation>>
  /** Draft 2020-12, by the names of the description. */
  readonly schemas: Readonly<Record<string, unknown>>
}

/** One operation, under its method and path: names in `schemas`, or null where it has no body. */
export interface ExtractedOperation {
  readonly request: string | null
  readonly responses: Readonly<Record<string, string>>
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/**
 * The part of an OpenAPI description that `operations` (“post /orders”) need. Prose and examples are left out. OpenAPI's own
 * words become JSON schema's: `nullable` a second type, a discriminated `oneOf` the branch that its property names; a `oneOf`
 * whose branches overlap (most of theirs do: none closes its properties) becomes `anyOf`.
 */
export function extractDescription(
  description: unknown,
  source: string,
  operations: readonly string[],
): Extract {
  const document = description as JsonObject
  const all = at(document, 'components', 'schemas')
  const needed = new Map<string, Json>()
  const need = (name: string): void => {
    if (needed.has(name)) return
    needed.set(name, null)
    const schema = schemaOf(all[name] ?? {}, need)
    needed.set(name, schema)
  }
  const extracted = operations.map((operation): [string, ExtractedOperation] => {
    const [method = '', path = ''] = operation.split(' ')
    const told = at(document, 'paths', path, method)
    const request = bodyOf(document, told['requestBody'])
    const responses = Object.entries(at(told, 'responses')).flatMap(([status, response]) => {
      const body = bodyOf(document, response)
      return body === null ? [] : [[status, body] as const]
    })
    for (const name of [request, ...responses.map(([, body]) => body)]) if (name !== null) need(name)
    return [operation, { request, responses: Object.fromEntries(responses) }]
  })
  const schemas = Object.fromEntries([...needed].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { source, operations: Object.fromEntries(extracted), schemas }
}

/** The schema's name behind a request's or a response's first content. */
function bodyOf(document: JsonObject, told: Json | undefined): string | null {
  if (!isObject(told)) return null
  const reference = told['$ref']
  if (typeof reference === 'string') return bodyOf(document, at(document, ...reference.slice(2).split('/')))
  const [content] = Object.values(at(told, 'content'))
  const schema = isObject(content) ? content['schema'] : undefined
  const name = isObject(schema) ? schema['$ref'] : undefined
  return typeof name === 'string' ? lastOf(name) : null
}

const prose = new Set([
  'description',
  'example',
  'examples',
  'title',
  'deprecated',
  'xml',
  'externalDocs',
  'name',
])

function schemaOf(schema: Json, need: (name: string) => void): Json {
  if (!isObject(schema)) return schema
  const reference = schema['$ref']
  if (typeof reference === 'string') {
    need(lastOf(reference))
    return { $ref: `#/schemas/${lastOf(reference)}` }
  }
  const kept: Record<string, Json> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (prose.has(key) || key.startsWith('x-') || key === 'nullable' || key === 'discriminator') continue
    if (key === 'default') continue
    if (key === 'properties' && isObject(value)) {
      kept[key] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, schemaOf(one, need)]))
    } else if (Array.isArray(value) && (key === 'allOf' || key === 'anyOf' || key === 'oneOf')) {
      const branches = value.map((one: Json) => schemaOf(one, need))
      if (key === 'oneOf') Object.assign(kept, chosen(schema, branches, need))
      else kept[key] = branches
    } else if (key === 'items' || key === 'additionalProperties') kept[key] = schemaOf(value, need)
    else kept[key] = value
  }
  if (kept['properties'] !== undefined && kept['type'] === undefined) kept['type'] = 'object'
  if (kept['exclusiveMinimum'] === true) {
    kept['exclusiveMinimum'] = kept['minimum'] ?? 0
    delete kept['minimum']
  }
  return schema['nullable'] === true ? orNull(kept) : kept
}

function orNull(schema: Record<string, Json>): Json {
  const { type, enum: values } = schema
  if (typeof type !== 'string') return { anyOf: [{ type: 'null' }, schema] }
  return { ...schema, type: [type, 'null'], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) }
}

/** A `oneOf` that can be checked: the branch of the discriminator's value where there is one. */
function chosen(schema: JsonObject, branches: readonly Json[], need: (name: string) => void): JsonObject {
  const discriminator = schema['discriminator']
  if (!isObject(discriminator)) return { anyOf: branches }
  const property = String(discriminator['propertyName'])
  const cases = Object.entries(at(discriminator, 'mapping')).map(([value, name]): Json => {
    need(lastOf(String(name)))
    return {
      if: { type: 'object', required: [property], properties: { [property]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
      then: { $ref: `#/schemas/${lastOf(String(name))}` },
    }
  })
  return cases.length === 0 ? { anyOf: branches } : { anyOf: branches, allOf: cases }
}

function at(value: Json | undefined, ...path: readonly string[]): JsonObject {
  let found: Json | undefined = value
  for (const step of path) found = isObject(found) ? found[step] : undefined
  return isObject(found) ? found : {}
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
