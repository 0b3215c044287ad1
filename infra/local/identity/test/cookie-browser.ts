export interface Page {
  readonly url: string
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

/** A browser without a screen: keeps cookies by path, follows redirects until they leave the site, sends forms. */
export class CookieBrowser {
  readonly #cookies = new Map<string, { value: string; path: string }>()
  readonly #site: string

  constructor(site: string) {
    this.#site = site
  }

  async open(
    url: string,
    form?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      ...(form ? { body: new URLSearchParams(form) } : {}),
      headers: { cookie: this.#cookieHeader(new URL(url).pathname), ...headers },
      redirect: 'manual',
    })
    this.#keep(response)
    const location = response.headers.get('location')
    if (location === null) {
      return { url, status: response.status, text: await response.text(), headers: response.headers }
    }
    const next = new URL(location, url).href
    if (next.startsWith(`${this.#site}/`)) return this.open(next)
    return { url: next, status: response.status, text: '', headers: response.headers }
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */)
      const [name = '', value = ''] = pair.split('=')
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
      const expires = attributes.find((attribute) => attribute.startsWith('expires='))?.slice(8)
      if (expires !== undefined && new Date(expires).getTime() < Date.now()) this.#cookies.delete(name)
      else this.#cookies.set(name, { value, path })
    }
  }

  #cookieHeader(path: string): string {
    const sent = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path))
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }
}
