import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import type { ValidationRule } from '../../domain/validation/rule-set.ts'
import type { ValidationRuleInput } from '../../generated/resolvers.ts'

type Figure = Exclude<keyof ValidationRuleInput, 'rule' | 'action'>

/** The rule of an input. Refuses one whose figures are missing or make no sense, naming the figure. */
export function readRule(input: ValidationRuleInput, index: number): ValidationRule {
  const { rule, action } = input
  const figure = (name: Figure): number => {
    const value = input[name]
    if (value == null || !(value > 0)) {
      throw badUserInput(`input.rules[${index}].${name} must be a number above zero for ${rule}`)
    }
    return value
  }
  switch (rule) {
    case 'NEGATIVE':
      return { rule, action }
    case 'SPIKE':
      return { rule, action, timesUsual: figure('timesUsual'), atLeastLitres: figure('atLeastLitres') }
    case 'ABOVE_CAPACITY':
      return { rule, action, hoursOfPermanentFlow: figure('hoursOfPermanentFlow') }
    case 'ZERO_RUN':
      return { rule, action, days: figure('days'), usualAtLeastLitres: figure('usualAtLeastLitres') }
  }
}
