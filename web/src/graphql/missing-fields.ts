import type { CombinedError } from '@urql/vue'

/**
 * Names of the fields that failed and are not known from before, as the question calls them; null where all is missing.
 * Each error stands where its null does: see partial-answer.ts.
 */
export function missingFields(data: unknown, error: CombinedError | undefined): readonly string[] | null {
  if (error?.networkError) return null
  const names = new Set<string>()
  for (const { path = [] } of error?.graphQLErrors ?? []) {
    if (path.reduce((value, key) => Object(value)[key], data) != null) continue
    if (path.length < 2) return null
    names.add(String(path.findLast((step) => typeof step === 'string')))
  }
  return [...names]
}
