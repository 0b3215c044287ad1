import { objectId } from '../world/ids.ts'
import type { JsonObject, ProviderName } from '../world/order.ts'

/** What Conekta says where it does not do what it is asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly details: readonly ErrorDetail[]
  readonly data: JsonObject | null

  constructor(status: number, details: readonly ErrorDetail[], data: JsonObject | null = null) {
    super(details[0]?.debug_message ?? 'error')
    this.status = status
    this.details = details
    this.data = data
  }
}

export interface ErrorDetail {
  /** `conekta.errors.…` */
  readonly code: string
  readonly message: string
  readonly debug_message: string
  readonly param?: string
}

const types: Readonly<Record<number, string>> = {
  400: 'parameter_validation_error',
  401: 'authentication_error',
  402: 'processing_error',
  404: 'resource_not_found_error',
  409: 'parameter_validation_error',
  422: 'parameter_validation_error',
  428: 'precondition_required_error',
}

/** An error as both APIs write it: the codes of Digital FEMSA are Conekta's under another first word. */
export function errorBody({ status, details, data }: ApiError, provider: ProviderName): JsonObject {
  const own = details.map((detail) => ({ ...detail, code: detail.code.replace(/^conekta/, provider) }))
  return {
    ...{ details: own, object: 'error', type: types[status] ?? 'api_error', log_id: objectId() },
    ...(data === null ? {} : { data }),
  }
}

/** 404, as the API words it. */
export function notFound(kind: string, id: string): ApiError {
  return new ApiError(404, [
    {
      code: 'conekta.errors.resource_not_found.entity',
      message: 'El recurso no ha sido encontrado.',
      debug_message: `The object ${kind} "${id}" could not be found.`,
    },
  ])
}

/** 422 of one parameter. */
export function invalid(param: string, debugMessage: string, code = param): ApiError {
  return new ApiError(422, [
    {
      code: `conekta.errors.parameter_validation.${code}`,
      message: 'El parámetro es inválido. Por favor, revise la petición.',
      debug_message: debugMessage,
      param,
    },
  ])
}

/** 428: not as things stand. */
export function notNow(code: string, debugMessage: string): ApiError {
  return new ApiError(428, [
    {
      code: `conekta.errors.precondition_required.${code}`,
      message: 'La operación no es posible en este momento.',
      debug_message: debugMessage,
    },
  ])
}
