import { GraphQLError } from 'graphql'

/** A request that is refused for how it was sent, before anybody looked at what it asks. */
export class HttpRefusal extends GraphQLError {
  readonly status: number
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]

  constructor(status: number, code: string, message: string, headers: readonly string[] = []) {
    super(message, { extensions: { code } })
    this.status = status
    this.headers = headers
  }
}

/** 400 unless said otherwise: the request is not one. */
export function badRequest(message: string, status = 400, headers: readonly string[] = []): HttpRefusal {
  return new HttpRefusal(status, 'BAD_REQUEST', message, headers)
}
