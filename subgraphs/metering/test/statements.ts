import type { Database } from '@aquacis/kit/runtime/database.ts'

/** Does something and tells which statements went over the pool's connections meanwhile. */
export async function countedStatements<T>(
  { pool }: Database,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const statements: string[] = []
  const undo = new Map<object, () => void>()
  const listen = (client: { query: (...args: never[]) => unknown }) => {
    // A connection may be taken several times meanwhile.
    if (undo.has(client)) return
    const query = client.query
    client.query = (...args: never[]) => {
      const [first] = args as unknown as [string | { text: string }]
      statements.push(typeof first === 'string' ? first : first.text)
      return query.apply(client, args)
    }
    undo.set(client, () => {
      client.query = query
    })
  }
  pool.on('acquire', listen)
  try {
    return { result: await work(), statements }
  } finally {
    pool.off('acquire', listen)
    for (const restore of undo.values()) restore()
  }
}
