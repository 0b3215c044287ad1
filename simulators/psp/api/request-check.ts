import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import conekta from '../descriptions/conekta.json' with { type: 'json' }
import type { Extract } from '../descriptions/extract-description.ts'
import femsa from '../descriptions/femsa.json' with { type: 'json' }
import type { JsonObject, ProviderName } from '../world/order.ts'
import { ApiError } from './api-error.ts'

/** Holds a request's body against the published description. Throws ApiError 422 where it does not fit. */
export type RequestCheck = (operation: string, body: JsonObject) => void

const extracts: Readonly<Record<ProviderName, Extract>> = { conekta, femsa }

/** Says what of a value does not fit the schema of that name; null where all does. */
export type Validator = (schema: string, value: unknown) => string | null

const validators = new Map<ProviderName, Validator>()

/** The validator of a provider's extract; one a process, for schemas take long to compile. */
export function validatorOf(provider: ProviderName): Validator {
  const validator = validators.get(provider) ?? newValidator(provider)
  validators.set(provider, validator)
  return validator
}

function newValidator(provider: ProviderName): Validator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats.default(ajv)
  ajv.addFormat('url', true)
  ajv.addFormat('int8', {
    type: 'number',
    validate: (value) => Number.isInteger(value) && Math.abs(value) < 128,
  })
  const { schemas } = extracts[provider]
  ajv.addSchema({ $id: provider, schemas })
  return (schema, value) => {
    const check = ajv.getSchema(`${provider}#/schemas/${schema}`)
    if (check === undefined) return `no schema ${schema}`
    return check(value) === true ? null : ajv.errorsText(check.errors, { dataVar: '' })
  }
}

/** How the description names the bodies of an operation. */
export function bodiesOf(
  provider: ProviderName,
  operation: string,
): Extract['operations'][string] | undefined {
  return extracts[provider].operations[operation]
}

/**
 * The check of a provider's requests. One rule of the description is left out: it refuses webhooks at localhost, which is where
 * a simulator's clients are.
 */
export function requestCheckOf(provider: ProviderName): RequestCheck {
  const validate = validatorOf(provider)
  return (operation, body) => {
    const schema = bodiesOf(provider, operation)?.request
    if (schema == null) return
    const told =
      typeof body['url'] === 'string'
        ? { ...body, url: body['url'].replace(/localhost|127\.0\.0\.1/, 'local') }
        : body
    const fault = validate(schema, told)
    if (fault === null) return
    const [first = fault] = fault.split(', ')
    const param = first.split(' ')[0]?.slice(1).replaceAll('/', '.') || missingOf(first)
    throw new ApiError(422, [
      {
        code: `conekta.errors.parameter_validation.${param}`,
        message: 'El parámetro es inválido. Por favor, revise la petición.',
        debug_message: first.trim(),
        param,
      },
    ])
  }
}

function missingOf(fault: string): string {
  return /property '([^']+)'/.exec(fault)?.[1] ?? 'body'
}
