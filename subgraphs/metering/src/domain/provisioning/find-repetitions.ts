import { radioOf } from '../devices/radio-form.ts'
import type { Installation } from '../life/installation.ts'
import { radioName } from '../radio.ts'
import type { Column } from './columns.ts'
import type { ProvisioningProblem } from './problem.ts'

/** A row whose meter has an id. */
export interface IdentifiedRow {
  readonly line: number
  readonly installation: Installation
}

/** Rows that name something which an earlier row names already: each thing exists once. */
export function findRepetitions(rows: readonly IdentifiedRow[]): readonly ProvisioningProblem[] {
  const problems: ProvisioningProblem[] = []
  const firstLine = new Map<string, number>()
  for (const { line, installation } of rows) {
    for (const [column, name] of namesOf(installation)) {
      const key = `${column} ${name}`
      const before = firstLine.get(key)
      if (before === undefined) firstLine.set(key, line)
      else problems.push({ line, column, fault: { kind: 'SaidTwice', with: before } })
    }
  }
  return problems
}

function namesOf({ meterId, serial, servicePointId, manufacturer, radio }: Installation) {
  const installed = radioOf(manufacturer, radio)
  const names: [Column, string][] = [
    ['serial', serial],
    ['servicePoint', servicePointId],
    ['id', meterId],
  ]
  if (typeof installed !== 'string') names.push(['address', radioName(installed)])
  // The id that follows from serial and place repeats when those do: once said is enough.
  return names
}
