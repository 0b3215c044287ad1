import { badRequest } from './http-refusal.ts'

const inJson = ['variables', 'extensions'] as const

/** The parameters of a GET, as the body of a POST would have them. Throws when one is not what it should be. */
export function readParameters(url: string): Readonly<Record<string, unknown>> {
  const start = url.indexOf('?')
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start + 1))
  const asked: Record<string, unknown> = {}
  for (const name of ['query', 'operationName']) {
    const text = parameters.get(name)
    if (text !== null) asked[name] = text
  }
  for (const name of inJson) {
    const text = parameters.get(name)
    if (text !== null && text !== '') asked[name] = parse(name, text)
  }
  return asked
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`the parameter ${name} is not JSON`)
  }
}
