import type { GoldenCase } from '../../domain/rating/checks/golden-cases.ts'
import type { GoldenCase as GoldenAnswer } from '../../generated/resolvers.ts'

/** Golden cases as the graph tells them. */
export function goldenAnswers(cases: readonly GoldenCase[]): GoldenAnswer[] {
  return cases.map(({ title, input, expected, actual, passed }) => ({
    ...{ title, passed },
    input: JSON.stringify(input),
    expected: JSON.stringify(expected),
    actual: JSON.stringify(actual),
  }))
}
