import { DrizzleQueryError } from 'drizzle-orm'
import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import {
  isPassingFault,
  isServersRefusal,
  QueryFailed,
  sqlStateOf,
  withoutParameters,
} from './query-failed.ts'

function refusal(code: string, message: string, severity = 'ERROR'): DatabaseError {
  const error = new DatabaseError(message, 100, 'error')
  return Object.assign(error, { code, severity, detail: 'Key (email)=(ana@ejemplo.mx) already exists.' })
}

function byDrizzle(cause: Error): DrizzleQueryError {
  return new DrizzleQueryError('insert into customer values ($1)', ['ana@ejemplo.mx'], cause)
}

test('what is told of a failed statement contains no value of any row', () => {
  for (const error of [
    byDrizzle(refusal('23505', 'duplicate key value violates unique constraint "customer_email"')),
    byDrizzle(refusal('22P02', 'invalid input syntax for type uuid: "ana@ejemplo.mx"')),
    refusal('22P02', 'invalid input syntax for type uuid: "ana@ejemplo.mx"'),
    byDrizzle(new Error('Connection terminated unexpectedly')),
  ]) {
    const told = withoutParameters(error)
    expect(told).toBeInstanceOf(Error)
    expect(`${JSON.stringify(told)} ${told}`).not.toContain('ana@')
  }
})

test('a statement of thousands of rows is told by its beginning', () => {
  const long = `insert into movement values ${'($1), '.repeat(50_000)}`
  for (const cause of [refusal('08P01', 'bind message has too many parameters'), new Error('gone')]) {
    const told = String(withoutParameters(new DrizzleQueryError(long, [], cause)))
    expect(told).toContain('insert into movement')
    expect(told.length).toBeLessThan(2_200)
  }
})

test('a failed statement is known by its code, wrapped or not', () => {
  const refused = refusal('23505', 'duplicate key')
  expect(sqlStateOf(refused)).toBe('23505')
  expect(sqlStateOf(byDrizzle(refused))).toBe('23505')
  expect(sqlStateOf(withoutParameters(byDrizzle(refused)))).toBe('23505')
  expect(sqlStateOf(new Error('other'))).toBeUndefined()
  expect(withoutParameters(byDrizzle(refused))).toBeInstanceOf(QueryFailed)
})

test('an error of the work itself is handed on as it is', () => {
  const own = new RangeError('not a volume')
  expect(withoutParameters(own)).toBe(own)
  expect(isPassingFault(own)).toBe(false)
})

test('deadlocks, conflicts, a full or restarting server and lost connections pass; refusals do not', () => {
  for (const code of ['40P01', '40001', '53300', '53100', '57P01', '57P03', '08006']) {
    expect(isPassingFault(byDrizzle(refusal(code, 'x'))), code).toBe(true)
  }
  for (const code of ['23505', '42501', '57014', '25P02', '22P02']) {
    expect(isPassingFault(byDrizzle(refusal(code, 'x'))), code).toBe(false)
  }
  expect(isPassingFault(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(true)
  expect(isPassingFault(byDrizzle(new Error('Connection terminated unexpectedly')))).toBe(true)
})

test('only an answer of the server says that a commit was refused; its farewell does not', () => {
  expect(isServersRefusal(refusal('40001', 'could not serialize'))).toBe(true)
  expect(isServersRefusal(refusal('57P01', 'terminating connection', 'FATAL'))).toBe(false)
  expect(isServersRefusal(new Error('Connection terminated unexpectedly'))).toBe(false)
})
