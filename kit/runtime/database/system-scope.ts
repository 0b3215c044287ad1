import { sql } from 'drizzle-orm'
import { systemViewer, type Viewer } from '../../values/viewer.ts'
import type { Transaction } from '../database.ts'
import { scopeOn } from './scope.ts'

/**
 * Does a part of a viewer's transaction as the system: for what follows from something that the viewer was allowed, in
 * tables that only the system writes. Afterwards the transaction sees what the viewer sees again; after a failure there
 * is nothing left to see, because the transaction is lost.
 */
export async function asSystem<T>(tx: Transaction, viewer: Viewer, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql.raw(scopeOn(systemViewer)))
  const result = await work()
  await tx.execute(sql.raw(scopeOn(viewer)))
  return result
}
