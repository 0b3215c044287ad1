import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A maker of temporary folders for one test file, which are gone once it is done. Call it at the top of the file. */
export function temporaryFolders(prefix: string): () => string {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return () => {
    const folder = mkdtempSync(join(tmpdir(), prefix))
    made.push(folder)
    return folder
  }
}
