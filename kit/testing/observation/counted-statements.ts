import type { PoolClient } from 'pg'
import type { Database } from '../../runtime/database.ts'

/** Statements that a database was asked, in order, those that only open, scope and end a transaction left out. */
export interface CountedStatements {
  readonly texts: readonly string[]
  forget(): void
}

const framework = /^\s*(begin|commit|rollback|select set_config)/i

/** Counts from now on: how many round trips an answer takes is part of what it promises. */
export function countStatements(database: Database): CountedStatements {
  const texts: string[] = []
  const counted = new WeakSet<PoolClient>()
  database.pool.on('acquire', (client) => {
    if (counted.has(client)) return
    counted.add(client)
    const query = client.query.bind(client) as (...values: unknown[]) => unknown
    const counting = (...values: unknown[]) => {
      const text = textOf(values[0])
      if (text !== undefined && !framework.test(text)) texts.push(text)
      return query(...values)
    }
    client.query = counting as typeof client.query
  })
  return {
    texts,
    forget() {
      texts.length = 0
    },
  }
}

/** Statements in no order; longer lists are told apart by their placeholders alone. */
export function alike(texts: readonly string[]): string[] {
  return texts.map((text) => text.replaceAll(/\$\d+(, \$\d+)*/g, '$…')).toSorted()
}

function textOf(statement: unknown): string | undefined {
  if (typeof statement === 'string') return statement
  if (typeof statement !== 'object' || statement === null || !('text' in statement)) return undefined
  return typeof statement.text === 'string' ? statement.text : undefined
}
