import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { readableLog } from '../testing/observation/readable-log.ts'
import { badUserInput, forbidden, maskErrors, unauthenticated, unavailable } from './errors.ts'

function shown(error: GraphQLError) {
  const { log, lines } = readableLog()
  return { error: maskErrors(log)(error.toJSON(), error), lines: lines() }
}

test.each([
  [badUserInput('first must be from 1 to 100'), 'BAD_USER_INPUT'],
  [unauthenticated(), 'UNAUTHENTICATED'],
  [forbidden(), 'FORBIDDEN'],
  [unavailable('the stamp authority does not answer'), 'UNAVAILABLE'],
])('what we say ourselves goes out as it is: %s', (own, code) => {
  const { error, lines } = shown(own)
  expect(error).toMatchObject({ message: own.message, extensions: { code } })
  expect(lines).toEqual([])
})

test('a bug goes out as a reference number, and stands in the log once, under the same number', () => {
  const bug = new GraphQLError('x is undefined, and the password is hunter2', {
    originalError: new TypeError('x is undefined'),
    path: ['me', 'displayName'],
  })
  const { error, lines } = shown(bug)
  const reference = error.extensions?.['reference']
  expect(error.message).toBe(
    `Algo falló de nuestro lado. Si vuelve a ocurrir, menciona la referencia ${reference}.`,
  )
  expect(error).toMatchObject({ path: ['me', 'displayName'], extensions: { code: 'INTERNAL_SERVER_ERROR' } })
  expect(lines).toMatchObject([{ reference, path: 'me.displayName', err: { type: 'TypeError' } }])
})

test('the number of a subgraph’s error survives the gateway', () => {
  const { error: first } = shown(new GraphQLError('bug'))
  const { error: second, lines } = shown(
    new GraphQLError(first.message, { extensions: { ...first.extensions } }),
  )
  expect(second.extensions?.['reference']).toBe(first.extensions?.['reference'])
  expect(lines).toEqual([])
})

test('an engine out of reach is said to be so, and may be asked again', () => {
  const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })
  const { error, lines } = shown(new GraphQLError(away.message, { originalError: away }))
  expect(error.extensions).toEqual({ code: 'UNAVAILABLE' })
  expect(error.message).not.toContain('10.0.0.7')
  expect(lines).toMatchObject([{ level: 'warn' }])
})

test('a stack never goes out', () => {
  const { error } = shown(
    new GraphQLError('no', { extensions: { code: 'FORBIDDEN', stacktrace: ['at secret.ts'] } }),
  )
  expect(JSON.stringify(error)).not.toContain('secret.ts')
})
