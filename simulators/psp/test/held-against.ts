import { bodiesOf, validatorOf } from '../api/request-check.ts'
import { servedOperations } from '../descriptions/served-operations.ts'

const validators = { conekta: validatorOf('conekta'), femsa: validatorOf('femsa') }

/** One exchange with a provider. */
interface Exchange {
  readonly method: string
  readonly path: string
  readonly request: unknown
  readonly status: number
  readonly answer: unknown
}

/** Throws where an exchange is not as the provider's published description has it; other paths are nobody's business. */
export function holdAgainst({ method, path, request, status, answer }: Exchange): void {
  const [, provider, rest] = /^\/(conekta|femsa)(\/[^?]*)/.exec(path) ?? []
  if ((provider !== 'conekta' && provider !== 'femsa') || rest === undefined) return
  const operation = servedOperations[provider].find((name) => isAt(name, method, rest))
  if (operation === undefined) throw new Error(`no operation at ${method} ${path}`)
  const bodies = bodiesOf(provider, operation)
  const validate = validators[provider]
  const schema = bodies?.responses[String(status)]
  // A precondition (428) and an unlisted error are told in the shape of all errors.
  const fault = validate(schema ?? 'error', answer)
  if (fault !== null) throw new Error(`${operation} answers ${status} otherwise than described: ${fault}`)
  if (status >= 400 || bodies?.request == null) return
  const told = JSON.parse(JSON.stringify(request ?? {}).replaceAll('127.0.0.1', 'shop.example'))
  const wrong = validate(bodies.request, told)
  if (wrong !== null) throw new Error(`${operation} took what is not described: ${wrong}`)
}

function isAt(operation: string, method: string, path: string): boolean {
  const [verb, template = ''] = operation.split(' ')
  return verb === method.toLowerCase() && new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
}
