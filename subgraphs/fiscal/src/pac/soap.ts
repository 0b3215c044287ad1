import { readCfdi } from '../cfdi/read-cfdi.ts'
import type { XmlElement } from '../domain/cfdi/xml-element.ts'
import { type Answer, post } from './post.ts'

/** A call of a SOAP 1.1 service. */
export interface SoapCall {
  readonly url: string
  readonly action: string
  /** What stands in the body, as XML. */
  readonly body: string
}

/** What a service answered: the body, the sentence of its fault, or that it gave no answer. */
export type SoapAnswer =
  | { readonly kind: 'body'; readonly body: XmlElement }
  | { readonly kind: 'fault'; readonly reason: string }
  | Extract<Answer, { kind: 'none' }>

/** Calls a SOAP 1.1 service (W3C Note, 2000). */
export async function callSoap({ url, action, body }: SoapCall, signal: AbortSignal): Promise<SoapAnswer> {
  const answer = await post(
    url,
    {
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` },
      body:
        '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
        `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`,
    },
    signal,
  )
  if (answer.kind === 'none') return answer
  const read = readCfdi(answer.text)
  if ('fault' in read)
    return { kind: 'fault', reason: `answered ${answer.status} with something that is no XML` }
  const found = below(read.element, 'Body')
  const fault = found && below(found, 'Fault')
  if (fault) return { kind: 'fault', reason: textOf(fault, 'faultstring') ?? 'a fault without a reason' }
  if (!found || answer.status !== 200) return { kind: 'fault', reason: `answered ${answer.status}` }
  return { kind: 'body', body: found }
}

/** The first element of a local name, anywhere below. */
export function below(element: XmlElement, localName: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const own = child.name.slice(child.name.indexOf(':') + 1)
    const found = own === localName ? child : below(child, localName)
    if (found !== undefined) return found
  }
  return undefined
}

/** The text of the first element of a local name; undefined where there is none, or it is empty. */
export function textOf(element: XmlElement, localName: string): string | undefined {
  const text = below(element, localName)?.children.filter((child) => typeof child === 'string')
  return text === undefined || text.length === 0 ? undefined : text.join('')
}

/** A text as XML writes it. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
