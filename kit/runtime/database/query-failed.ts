import { DrizzleQueryError } from 'drizzle-orm'
import { DatabaseError } from 'pg'

/** What is told of a failed statement: never its parameters, never the row that was refused. */
interface FailedStatement {
  readonly code: string
  readonly constraint: string | undefined
  readonly table: string | undefined
}

/**
 * PostgreSQL refused a statement. Safe to log: the driver's own error carries the values of the row
 * (`detail`), and drizzle's carries every parameter, so neither leaves a transaction.
 */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed'
  /** SQLSTATE, for example 23505. */
  readonly code: string
  readonly constraint: string | undefined
  readonly table: string | undefined

  constructor(message: string, statement: FailedStatement) {
    super(message)
    this.code = statement.code
    this.constraint = statement.constraint
    this.table = statement.table
  }
}

/** The connection was lost while COMMIT was under way: nobody can say whether the transaction was kept. */
export class CommitOutcomeUnknown extends Error {
  override readonly name = 'CommitOutcomeUnknown'
  constructor(cause: unknown) {
    const reason =
      'the connection to the database was lost during COMMIT; the transaction may or may not have been kept'
    super(reason, { cause })
  }
}

/** The driver's error inside whatever wraps it, if a database error is the reason at all. */
function databaseErrorOf(error: unknown): DatabaseError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseError) return cause
  }
  return undefined
}

/** SQLSTATE of a failed statement, through drizzle's wrapper; undefined when the server did not answer. */
export function sqlStateOf(error: unknown): string | undefined {
  if (error instanceof QueryFailed) return error.code
  return databaseErrorOf(error)?.code
}

/** True when the server itself said ERROR: it then has rolled back, even when it said so to COMMIT. */
export function isServersRefusal(error: unknown): boolean {
  const severity = databaseErrorOf(error)?.severity
  return severity !== undefined && severity !== 'FATAL' && severity !== 'PANIC'
}

const lostByCode = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/
const lostInWords =
  /^Connection terminated|connection error and is not queryable|^timeout expired$|^Query read timeout$/

/** True when there was no answer, or no connection to get one over. */
export function isLostConnection(error: unknown): boolean {
  if (sqlStateOf(error) !== undefined) return false
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (lostByCode.test(code) || lostInWords.test(cause.message)) return true
  }
  return false
}

// 40P01 deadlock, 40001 serialization, 53 out of memory, disk or connections, 57P01..57P05 the server goes or comes.
const passing = /^(40P01|40001|53...|57P0.|08...)$/

/** True for faults that are likely gone when the same work is tried again a moment later. */
export function isPassingFault(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === undefined ? isLostConnection(error) : passing.test(state)
}

/** So much of a statement tells which it is; one of thousands of rows would be a megabyte of `$1, $2, …`. */
const mostOfStatement = 2_000

function shortened(statement: string): string {
  return statement.length <= mostOfStatement ? statement : `${statement.slice(0, mostOfStatement)}…`
}

/** The same error without values of any row; errors that are not the database's are returned as they are. */
export function withoutParameters(error: unknown): unknown {
  const refused = databaseErrorOf(error)
  if (refused && (error instanceof DrizzleQueryError || error === refused)) {
    const { code = 'XX000', constraint, table } = refused
    // Class 22 (bad data) quotes the offending value in the message itself.
    const reason = code.startsWith('22') ? 'a value does not fit its column' : refused.message
    const where = error instanceof DrizzleQueryError ? `, in: ${shortened(error.query)}` : ''
    return new QueryFailed(`${reason} (${code})${where}`, { code, constraint, table })
  }
  if (error instanceof DrizzleQueryError) {
    return new Error(`${error.cause?.message ?? 'query failed'}, in: ${shortened(error.query)}`)
  }
  return error
}
