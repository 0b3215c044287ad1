import { expect, test } from 'vitest'
import { checkShape } from '../domain/rating/document/check-shape.ts'
import { ref } from '../domain/rating/document/shape.ts'
import { definitions } from '../domain/rating/document/tariff-shape.ts'
import { priceModels } from '../domain/rating/prices/models.ts'
import { readTariff } from '../domain/rating/read-tariff.ts'
import { tariffJsonSchema } from './json-schema.ts'
import { referencePage } from './reference-page.ts'

test('the small tariff on the page is right, its golden case included', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(referencePage()) ?? []
  const reading = readTariff(JSON.parse(example))
  expect(reading).toMatchObject({ tariff: { code: 'EJEMPLO-2026' }, warnings: [] })
})

test.each(priceModels.map(({ name, shape }) => [name, shape.example]))(
  'the example of %s can be read',
  (name, example) => {
    expect(example).toMatchObject({ model: name })
    expect(checkShape(example, ref('price', 'A price.'), '', definitions)).toEqual([])
  },
)

test('the schema for editors has a definition for every one that it refers to', () => {
  const schema = tariffJsonSchema()
  const defined = Object.keys(schema['$defs'] as object)
  const referred = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? '')
  expect([...new Set(referred)].filter((name) => !defined.includes(name))).toEqual([])
  expect(defined.filter((name) => name.startsWith('price-'))).toHaveLength(priceModels.length)
})
