import { buildSchema, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import face from '../../../../schema/api.graphql?raw'
import { keyless } from './keyless.ts'

const schema = buildSchema(face)

// A build leaves the list out: the cache then goes by whether there is an id.
test.each(Object.keys(keyless()))('%s has no id by which a build would take it for a thing', (name) => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`the face has no type ${name}`)
  expect(Object.keys(type.getFields())).not.toContain('id')
})
