import type { Definitions, ObjectShape, Shape } from '../domain/rating/document/shape.ts'
import { definitions, tariffShape } from '../domain/rating/document/tariff-shape.ts'

type Schema = Readonly<Record<string, unknown>>

/** The JSON Schema of tariff documents, for editors: draft 2020-12, made from the shapes that check them. */
export function tariffJsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'AquaCIS tariff',
    ...schemaOf(tariffShape),
    $defs: definitionsOf(definitions),
  }
}

function definitionsOf({ shapes, models }: Definitions): Schema {
  const named = Object.entries(shapes).map(([name, shape]) => [name, schemaOf(shape)] as const)
  const priced = Object.entries(models).map(
    ([name, model]) => [`price-${name}`, modelSchema(name, model)] as const,
  )
  return {
    ...Object.fromEntries(named),
    price: {
      description: 'The name of one of "prices", or a price by one of the models.',
      anyOf: [{ type: 'string' }, ...priced.map(([name]) => ({ $ref: `#/$defs/${name}` }))],
    },
    ...Object.fromEntries(priced),
  }
}

function modelSchema(name: string, model: ObjectShape): Schema {
  const { properties, required, ...rest } = objectSchema(model)
  return {
    ...rest,
    required: ['model', ...required],
    properties: { ...properties, model: { const: name } },
  }
}

function objectSchema({ about, fields, needs, example }: ObjectShape) {
  return {
    type: 'object',
    description: about,
    additionalProperties: false,
    required: needs,
    properties: Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, schemaOf(shape)])),
    ...(example === undefined ? {} : { examples: [example] }),
  }
}

function schemaOf(shape: Shape): Schema {
  const description = shape.about
  switch (shape.kind) {
    case 'object':
      return objectSchema(shape)
    case 'ref':
      return { description, $ref: `#/$defs/${shape.to}` }
    case 'map':
      return { description, type: 'object', additionalProperties: schemaOf(shape.of) }
    case 'list':
      return {
        description,
        type: 'array',
        items: schemaOf(shape.of),
        ...(shape.least ? { minItems: shape.least } : {}),
      }
    case 'nullable':
      return { description, anyOf: [schemaOf(shape.of), { type: 'null' }] }
    case 'either':
      return { description, anyOf: shape.of.map(schemaOf) }
    case 'number':
      return { description, type: ['string', 'number'], pattern: '^-?\\d+(\\.\\d+)?$' }
    case 'whole':
      return {
        ...{ description, type: 'integer', minimum: shape.least },
        ...(shape.most === undefined ? {} : { maximum: shape.most }),
      }
    case 'date':
      return { description, type: 'string', format: 'date' }
    case 'dayOfYear':
      return { description, type: 'string', pattern: '^\\d{2}-\\d{2}$' }
    case 'word':
      return { description, enum: shape.words }
    case 'flag':
      return { description, type: 'boolean' }
    case 'text':
      return { description, type: 'string', minLength: 1 }
  }
}
