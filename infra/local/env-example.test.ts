import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ProcessVariable, processVariables } from './process-variables.ts'

const repository = join(import.meta.dirname, '..', '..')
const processes = await processVariables(repository)
const known = new Map<string, ProcessVariable[]>()
for (const variables of processes.values()) {
  for (const variable of variables) known.set(variable.name, [...(known.get(variable.name) ?? []), variable])
}
const lines = readFileSync(join(repository, '.env.example'), 'utf8').split('\n')
const documented = lines.flatMap((line) => {
  const match = /^(# )?([A-Z][A-Z0-9_]+)=/.exec(line)
  return match ? [{ name: match[2] ?? '', optional: match[1] !== undefined }] : []
})

test('the processes were found', () => {
  expect(processes.size).toBeGreaterThanOrEqual(6)
  expect(known.size).toBeGreaterThan(20)
})

test('.env.example names every variable of every process, once, and no other', () => {
  expect(documented.map(({ name }) => name).sort()).toEqual([...known.keys()].sort())
})

test('what no process can do without is not commented out, and what each can is', () => {
  const optional = (name: string) => (known.get(name) ?? []).every(({ required }) => !required)
  for (const { name, optional: commentedOut } of documented)
    expect({ name, commentedOut }).toEqual({ name, commentedOut: optional(name) })
})
