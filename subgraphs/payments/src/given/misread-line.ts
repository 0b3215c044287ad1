import * as v from 'valibot'

/** What is wrong with a line: what of it, where in it (`bills.0.open`; empty for the whole), and what to write in its stead. */
export interface LineMistake {
  readonly what: string
  readonly where: string
  readonly mend: string
}

/** The first mistake that was found in a line. `help` is the command that shows the shapes of lines. */
export function misreadLine(issue: v.BaseIssue<unknown>, help: string): LineMistake {
  const where = v.getDotPath(issue) ?? ''
  const shapes = `“${help} --help” shows the shapes of lines`
  const field = `"${where.split('.').at(-1) ?? ''}"`
  if (issue.expected === 'Object' && where === '')
    return { what: `must be one JSON object, and is ${issue.received}`, where, mend: shapes }
  if (issue.type === 'strict_object' && where !== '') {
    if (issue.expected === 'never')
      return { what: `${field} is not known`, where, mend: `leave it out, or mind its letters: ${shapes}` }
    if (issue.received === 'undefined') return { what: `${field} is missing`, where, mend: shapes }
  }
  if (issue.type === 'variant' && issue.received === 'undefined')
    return { what: `${field} is missing`, where, mend: `write one of ${issue.expected ?? ''}` }
  if (issue.type === 'picklist' || issue.type === 'variant')
    return { what: `${issue.received} is not known`, where, mend: `write one of ${issue.expected ?? ''}` }
  return { what: issue.message, where, mend: shapes }
}

/** A line that is no JSON at all. */
export function unreadableLine(what: string): LineMistake {
  return { what, where: '', mend: 'write one JSON object on each line, in UTF-8' }
}

/** What a line calls itself, also where the rest of it makes no sense; null where it does not. */
export function idOfLine(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
