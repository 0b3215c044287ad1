import { rename, writeFile } from 'node:fs/promises'

/** Writes JSON that nobody else may read, whole or not at all. */
export async function writeClosedFile(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.next`, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.next`, file)
}
