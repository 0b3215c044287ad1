import type { Database } from '@aquacis/kit/runtime/database.ts'

/** A statement with what it was asked for. */
export interface AskedStatement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Does something and tells which statements went over the pool's connections meanwhile. */
export async function countedStatements<T>(
  { pool }: Database,
  work: () => Promise<T>,
): Promise<{
  readonly result: T
  readonly statements: readonly string[]
  readonly asked: readonly AskedStatement[]
}> {
  const asked: AskedStatement[] = []
  const undo = new Map<object, () => void>()
  const listen = (client: { query: (...args: never[]) => unknown }) => {
    // A connection may be taken several times meanwhile.
    if (undo.has(client)) return
    const query = client.query
    client.query = (...args: never[]) => {
      const [first, values = []] = args as unknown as [string | { text: string }, unknown[]?]
      asked.push({ text: typeof first === 'string' ? first : first.text, values })
      return query.apply(client, args)
    }
    undo.set(client, () => {
      client.query = query
    })
  }
  pool.on('acquire', listen)
  try {
    const result = await work()
    return { result, statements: asked.map(({ text }) => text), asked }
  } finally {
    pool.off('acquire', listen)
    for (const restore of undo.values()) restore()
  }
}
