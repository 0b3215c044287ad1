/** Where a broker is, and how it knows us. */
export interface BrokerAddress {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly username: string | undefined
  readonly password: string | undefined
}

const schemes: Readonly<Record<string, { readonly secure: boolean; readonly port: number }>> = {
  'mqtt:': { secure: false, port: 1883 },
  'tcp:': { secure: false, port: 1883 },
  'mqtts:': { secure: true, port: 8883 },
  'ssl:': { secure: true, port: 8883 },
}

/** Whether a text is a broker's URL. */
export function isBrokerUrl(text: string): boolean {
  return URL.canParse(text) && Object.hasOwn(schemes, new URL(text).protocol) && new URL(text).hostname !== ''
}

/** Reads a broker's URL, for example `mqtts://ingest:secret@emqx:8883`. Throws when it is none. */
export function brokerAddress(text: string): BrokerAddress {
  const url = new URL(text)
  const scheme = schemes[url.protocol]
  if (scheme === undefined) throw new Error('a broker is reached by mqtt:// or mqtts://')
  return {
    // IPv6 addresses stand in brackets in a URL and nowhere else.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? scheme.port : Number(url.port),
    secure: scheme.secure,
    username: url.username === '' ? undefined : decodeURIComponent(url.username),
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
  }
}
